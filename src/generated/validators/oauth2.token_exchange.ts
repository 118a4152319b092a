// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate20;
export default validate20;
const schema31 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"grant_type":{"type":"string","const":"token_exchange","default":"client_credentials"},"issuer":{"type":"string","format":"uri"},"client_id":{"type":"string","pattern":"\\S"},"client_id_is_sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"scope":{"type":["string","array"],"items":{"type":"string"}},"audience":{"type":"string","pattern":"\\S"},"resource":{"type":["string","array"],"format":"absolute-uri","pattern":"\\S","minItems":1,"items":{"type":"string","format":"absolute-uri"}},"revocation_endpoint":{"type":"string","format":"uri"},"introspection_endpoint":{"type":"string","format":"uri"},"token_response":{"type":"object","properties":{"format":{"type":"string","enum":["auto","json","form","text"],"default":"auto"},"access_token":{"type":"string","format":"jsonpath"},"refresh_token":{"type":"string","format":"jsonpath"},"token_type":{"type":"string","format":"jsonpath"},"scope":{"type":"string","format":"jsonpath"},"id_token":{"type":"string","format":"jsonpath"},"expires_in":{"type":"string","format":"jsonpath"},"expires_in_unit":{"type":"string","enum":["s","ms","min","h"],"default":"s"},"expires_at":{"type":"string","format":"jsonpath"},"refresh_token_expires_in":{"type":"string","format":"jsonpath"},"refresh_token_expires_at":{"type":"string","format":"jsonpath"},"error":{"type":"object","properties":{"code":{"type":"string","format":"jsonpath"},"message":{"type":"string","format":"jsonpath"},"codes":{"type":"object","additionalProperties":{"type":"string","enum":["invalid_request","invalid_client","invalid_grant","unauthorized_client","unsupported_grant_type","invalid_scope","access_denied","server_error","temporarily_unavailable","authorization_pending","slow_down","expired_token"]}}},"additionalProperties":false},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}}},"additionalProperties":false},"lifetime":{"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false},"send_token":{"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false},"expired_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"type":{"const":"OAuth2"},"token_endpoint":{"type":"string","format":"uri"},"client_secret":{"type":"string"},"client_authentication":{"type":["string","object"]},"dpop":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"token_request":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["POST","GET"]},"format":{"type":"string","enum":["form","json","query"],"default":"form"},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"headers":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"query":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"body":{"type":["string","object","array"]},"scope_separator":{"type":"string","default":" "}},"additionalProperties":false},"refresh_request":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["POST","GET"]},"format":{"type":"string","enum":["form","json","query"]},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"headers":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"query":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"body":{"type":["string","object","array"]},"client_authentication":{"type":["string","object"]}},"additionalProperties":false},"subject_token":{"type":"string","pattern":"\\S"},"subject_token_type":{"type":"string","pattern":"\\S","default":"urn:ietf:params:oauth:token-type:access_token"},"actor_token":{"type":"string","pattern":"\\S"},"actor_token_type":{"type":"string","pattern":"\\S"},"requested_token_type":{"type":"string","pattern":"\\S"}},"required":["type","client_id","subject_token"],"additionalProperties":false,"grant_known_as":["on_behalf_of","obo","exchange","impersonation","urn:ietf:params:oauth:grant-type:token-exchange"]};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z0-9_]+@[0-9]+$", "");
const pattern5 = new RegExp("\\S", "");
const pattern7 = new RegExp("\\$\\{", "");
const formats0 = fieldFormats.uri;
const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;
const formats8 = fieldFormats["absolute-uri"];
const formats16 = fieldFormats.jsonpath;
const formats40 = fieldFormats.duration;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ssl_mode === undefined){
data.ssl_mode = "verify";
}
if(data.timeout === undefined){
data.timeout = 30;
}
if(data.also_send_to === undefined){
data.also_send_to = [];
}
if(data.ignore_cookies_policy === undefined){
data.ignore_cookies_policy = false;
}
if(data.grant_type === undefined){
data.grant_type = "client_credentials";
}
if(data.client_id_is_sensitive === undefined){
data.client_id_is_sensitive = false;
}
if(data.dpop === undefined){
data.dpop = false;
}
if(data.subject_token_type === undefined){
data.subject_token_type = "urn:ietf:params:oauth:token-type:access_token";
}
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.client_id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "client_id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.subject_token === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject_token"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.use !== undefined){
let data1 = data.use;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+@[0-9]+$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let data2 = data.ssl_mode;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((data2 === "verify") || (data2 === "trust")) || (data2 === "off"))){
const err8 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.ssl_mode.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.ca_file !== undefined){
if(typeof data.ca_file !== "string"){
const err9 = {instancePath:instancePath+"/ca_file",schemaPath:"#/properties/ca_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.client_certificate !== undefined){
let data4 = data.client_certificate;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.certificate === undefined){
const err10 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/required",keyword:"required",params:{missingProperty: "certificate"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.key === undefined){
const err11 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "certificate") || (key1 === "key")) || (key1 === "passphrase"))){
const err12 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.certificate !== undefined){
let data5 = data4.certificate;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err13 = {instancePath:instancePath+"/client_certificate/certificate",schemaPath:"#/properties/client_certificate/properties/certificate/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/client_certificate/certificate",schemaPath:"#/properties/client_certificate/properties/certificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.key !== undefined){
let data6 = data4.key;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err15 = {instancePath:instancePath+"/client_certificate/key",schemaPath:"#/properties/client_certificate/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/client_certificate/key",schemaPath:"#/properties/client_certificate/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.passphrase !== undefined){
if(typeof data4.passphrase !== "string"){
const err17 = {instancePath:instancePath+"/client_certificate/passphrase",schemaPath:"#/properties/client_certificate/properties/passphrase/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.proxy !== undefined){
let data8 = data.proxy;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.url === undefined){
const err19 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data8){
if(!(((key2 === "url") || (key2 === "username")) || (key2 === "password"))){
const err20 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.url !== undefined){
let data9 = data8.url;
if(typeof data9 === "string"){
if(!(formats0(data9))){
const err21 = {instancePath:instancePath+"/proxy/url",schemaPath:"#/properties/proxy/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/proxy/url",schemaPath:"#/properties/proxy/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.username !== undefined){
if(typeof data8.username !== "string"){
const err23 = {instancePath:instancePath+"/proxy/username",schemaPath:"#/properties/proxy/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.password !== undefined){
if(typeof data8.password !== "string"){
const err24 = {instancePath:instancePath+"/proxy/password",schemaPath:"#/properties/proxy/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let data12 = data.timeout;
if((!(typeof data12 == "number")) && (typeof data12 !== "string")){
const err26 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema31.properties.timeout.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 > 2147483 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12 <= 0 || isNaN(data12)){
const err28 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(typeof data12 === "string"){
if(!(formats2(data12))){
const err29 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/format",keyword:"format",params:{format: "timeout"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let data13 = data.also_send_to;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(typeof data14 === "string"){
if(!(formats4(data14))){
const err30 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/format",keyword:"format",params:{format: "origin"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/also_send_to",schemaPath:"#/properties/also_send_to/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
let data15 = data.ignore_cookies_policy;
const _errs35 = errors;
let valid5 = true;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data15 === "string"){
if(!pattern7.test(data15)){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var _valid0 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs38 = errors;
if(typeof data15 !== "boolean"){
const err35 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid5 = _valid0;
}
if(!valid5){
const err36 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
let data16 = data.grant_type;
if(typeof data16 !== "string"){
const err37 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if("token_exchange" !== data16){
const err38 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "token_exchange"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data.issuer !== undefined){
let data17 = data.issuer;
if(typeof data17 === "string"){
if(!(formats0(data17))){
const err39 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.client_id !== undefined){
let data18 = data.client_id;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err41 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
let data19 = data.client_id_is_sensitive;
const _errs47 = errors;
let valid6 = true;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data19 === "string"){
if(!pattern7.test(data19)){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var _valid1 = _errs48 === errors;
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs50 = errors;
if(typeof data19 !== "boolean"){
const err45 = {instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid1 = _errs50 === errors;
valid6 = _valid1;
}
if(!valid6){
const err46 = {instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data.scope !== undefined){
let data20 = data.scope;
if((typeof data20 !== "string") && (!(Array.isArray(data20)))){
const err47 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: schema31.properties.scope.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
if(typeof data20[i1] !== "string"){
const err48 = {instancePath:instancePath+"/scope/" + i1,schemaPath:"#/properties/scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
if(data.audience !== undefined){
let data22 = data.audience;
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err49 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.resource !== undefined){
let data23 = data.resource;
if((typeof data23 !== "string") && (!(Array.isArray(data23)))){
const err51 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: schema31.properties.resource.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err52 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!(formats8(data23))){
const err53 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(Array.isArray(data23)){
if(data23.length < 1){
const err54 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(typeof data24 === "string"){
if(!(formats8(data24))){
const err55 = {instancePath:instancePath+"/resource/" + i2,schemaPath:"#/properties/resource/items/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/resource/" + i2,schemaPath:"#/properties/resource/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
if(data.revocation_endpoint !== undefined){
let data25 = data.revocation_endpoint;
if(typeof data25 === "string"){
if(!(formats0(data25))){
const err57 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.introspection_endpoint !== undefined){
let data26 = data.introspection_endpoint;
if(typeof data26 === "string"){
if(!(formats0(data26))){
const err59 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.token_response !== undefined){
let data27 = data.token_response;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.format === undefined){
data27.format = "auto";
}
if(data27.expires_in_unit === undefined){
data27.expires_in_unit = "s";
}
for(const key3 in data27){
if(!(func1.call(schema31.properties.token_response.properties, key3))){
const err61 = {instancePath:instancePath+"/token_response",schemaPath:"#/properties/token_response/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
let data28 = data27.format;
if(typeof data28 !== "string"){
const err62 = {instancePath:instancePath+"/token_response/format",schemaPath:"#/properties/token_response/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!((((data28 === "auto") || (data28 === "json")) || (data28 === "form")) || (data28 === "text"))){
const err63 = {instancePath:instancePath+"/token_response/format",schemaPath:"#/properties/token_response/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_response.properties.format.enum}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data27.access_token !== undefined){
let data29 = data27.access_token;
if(typeof data29 === "string"){
if(!(formats16(data29))){
const err64 = {instancePath:instancePath+"/token_response/access_token",schemaPath:"#/properties/token_response/properties/access_token/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/token_response/access_token",schemaPath:"#/properties/token_response/properties/access_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.refresh_token !== undefined){
let data30 = data27.refresh_token;
if(typeof data30 === "string"){
if(!(formats16(data30))){
const err66 = {instancePath:instancePath+"/token_response/refresh_token",schemaPath:"#/properties/token_response/properties/refresh_token/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/token_response/refresh_token",schemaPath:"#/properties/token_response/properties/refresh_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data27.token_type !== undefined){
let data31 = data27.token_type;
if(typeof data31 === "string"){
if(!(formats16(data31))){
const err68 = {instancePath:instancePath+"/token_response/token_type",schemaPath:"#/properties/token_response/properties/token_type/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/token_response/token_type",schemaPath:"#/properties/token_response/properties/token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data27.scope !== undefined){
let data32 = data27.scope;
if(typeof data32 === "string"){
if(!(formats16(data32))){
const err70 = {instancePath:instancePath+"/token_response/scope",schemaPath:"#/properties/token_response/properties/scope/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/token_response/scope",schemaPath:"#/properties/token_response/properties/scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data27.id_token !== undefined){
let data33 = data27.id_token;
if(typeof data33 === "string"){
if(!(formats16(data33))){
const err72 = {instancePath:instancePath+"/token_response/id_token",schemaPath:"#/properties/token_response/properties/id_token/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/token_response/id_token",schemaPath:"#/properties/token_response/properties/id_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data27.expires_in !== undefined){
let data34 = data27.expires_in;
if(typeof data34 === "string"){
if(!(formats16(data34))){
const err74 = {instancePath:instancePath+"/token_response/expires_in",schemaPath:"#/properties/token_response/properties/expires_in/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/token_response/expires_in",schemaPath:"#/properties/token_response/properties/expires_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
let data35 = data27.expires_in_unit;
if(typeof data35 !== "string"){
const err76 = {instancePath:instancePath+"/token_response/expires_in_unit",schemaPath:"#/properties/token_response/properties/expires_in_unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((((data35 === "s") || (data35 === "ms")) || (data35 === "min")) || (data35 === "h"))){
const err77 = {instancePath:instancePath+"/token_response/expires_in_unit",schemaPath:"#/properties/token_response/properties/expires_in_unit/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_response.properties.expires_in_unit.enum}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data27.expires_at !== undefined){
let data36 = data27.expires_at;
if(typeof data36 === "string"){
if(!(formats16(data36))){
const err78 = {instancePath:instancePath+"/token_response/expires_at",schemaPath:"#/properties/token_response/properties/expires_at/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/token_response/expires_at",schemaPath:"#/properties/token_response/properties/expires_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data27.refresh_token_expires_in !== undefined){
let data37 = data27.refresh_token_expires_in;
if(typeof data37 === "string"){
if(!(formats16(data37))){
const err80 = {instancePath:instancePath+"/token_response/refresh_token_expires_in",schemaPath:"#/properties/token_response/properties/refresh_token_expires_in/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/token_response/refresh_token_expires_in",schemaPath:"#/properties/token_response/properties/refresh_token_expires_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data27.refresh_token_expires_at !== undefined){
let data38 = data27.refresh_token_expires_at;
if(typeof data38 === "string"){
if(!(formats16(data38))){
const err82 = {instancePath:instancePath+"/token_response/refresh_token_expires_at",schemaPath:"#/properties/token_response/properties/refresh_token_expires_at/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/token_response/refresh_token_expires_at",schemaPath:"#/properties/token_response/properties/refresh_token_expires_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data27.error !== undefined){
let data39 = data27.error;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key4 in data39){
if(!(((key4 === "code") || (key4 === "message")) || (key4 === "codes"))){
const err84 = {instancePath:instancePath+"/token_response/error",schemaPath:"#/properties/token_response/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data39.code !== undefined){
let data40 = data39.code;
if(typeof data40 === "string"){
if(!(formats16(data40))){
const err85 = {instancePath:instancePath+"/token_response/error/code",schemaPath:"#/properties/token_response/properties/error/properties/code/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/token_response/error/code",schemaPath:"#/properties/token_response/properties/error/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data39.message !== undefined){
let data41 = data39.message;
if(typeof data41 === "string"){
if(!(formats16(data41))){
const err87 = {instancePath:instancePath+"/token_response/error/message",schemaPath:"#/properties/token_response/properties/error/properties/message/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/token_response/error/message",schemaPath:"#/properties/token_response/properties/error/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data39.codes !== undefined){
let data42 = data39.codes;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key5 in data42){
let data43 = data42[key5];
if(typeof data43 !== "string"){
const err89 = {instancePath:instancePath+"/token_response/error/codes/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/error/properties/codes/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!((((((((((((data43 === "invalid_request") || (data43 === "invalid_client")) || (data43 === "invalid_grant")) || (data43 === "unauthorized_client")) || (data43 === "unsupported_grant_type")) || (data43 === "invalid_scope")) || (data43 === "access_denied")) || (data43 === "server_error")) || (data43 === "temporarily_unavailable")) || (data43 === "authorization_pending")) || (data43 === "slow_down")) || (data43 === "expired_token"))){
const err90 = {instancePath:instancePath+"/token_response/error/codes/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/error/properties/codes/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_response.properties.error.properties.codes.additionalProperties.enum}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/token_response/error/codes",schemaPath:"#/properties/token_response/properties/error/properties/codes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/token_response/error",schemaPath:"#/properties/token_response/properties/error/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data27.extra !== undefined){
let data44 = data27.extra;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key6 in data44){
let data45 = data44[key6];
if(typeof data45 === "string"){
if(!(formats16(data45))){
const err93 = {instancePath:instancePath+"/token_response/extra/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/extra/additionalProperties/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/token_response/extra/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/token_response/extra",schemaPath:"#/properties/token_response/properties/extra/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/token_response",schemaPath:"#/properties/token_response/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.lifetime !== undefined){
let data46 = data.lifetime;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key7 in data46){
if(!(((key7 === "always") || (key7 === "if_unknown")) || (key7 === "refresh_before"))){
const err97 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data46.always !== undefined){
let data47 = data46.always;
if((!(typeof data47 == "number")) && (typeof data47 !== "string")){
const err98 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.always.type}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(typeof data47 == "number"){
if(data47 <= 0 || isNaN(data47)){
const err99 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(typeof data47 === "string"){
if(!(formats40(data47))){
const err100 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data46.if_unknown !== undefined){
let data48 = data46.if_unknown;
if((!(typeof data48 == "number")) && (typeof data48 !== "string")){
const err101 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.if_unknown.type}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(typeof data48 == "number"){
if(data48 <= 0 || isNaN(data48)){
const err102 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(typeof data48 === "string"){
if(!(formats40(data48))){
const err103 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
if(data46.refresh_before !== undefined){
let data49 = data46.refresh_before;
if((!(typeof data49 == "number")) && (typeof data49 !== "string")){
const err104 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.refresh_before.type}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(typeof data49 == "number"){
if(data49 <= 0 || isNaN(data49)){
const err105 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(typeof data49 === "string"){
if(!(formats40(data49))){
const err106 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
}
else {
const err107 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.send_token !== undefined){
let data50 = data.send_token;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.in === undefined){
data50.in = "header";
}
if(data50.which === undefined){
data50.which = "access_token";
}
for(const key8 in data50){
if(!((((key8 === "in") || (key8 === "name")) || (key8 === "prefix")) || (key8 === "which"))){
const err108 = {instancePath:instancePath+"/send_token",schemaPath:"#/properties/send_token/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
let data51 = data50.in;
if(typeof data51 !== "string"){
const err109 = {instancePath:instancePath+"/send_token/in",schemaPath:"#/properties/send_token/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(!(((data51 === "header") || (data51 === "query")) || (data51 === "cookie"))){
const err110 = {instancePath:instancePath+"/send_token/in",schemaPath:"#/properties/send_token/properties/in/enum",keyword:"enum",params:{allowedValues: schema31.properties.send_token.properties.in.enum}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data50.name !== undefined){
let data52 = data50.name;
if(typeof data52 === "string"){
if(!pattern5.test(data52)){
const err111 = {instancePath:instancePath+"/send_token/name",schemaPath:"#/properties/send_token/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/send_token/name",schemaPath:"#/properties/send_token/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data50.prefix !== undefined){
if(typeof data50.prefix !== "string"){
const err113 = {instancePath:instancePath+"/send_token/prefix",schemaPath:"#/properties/send_token/properties/prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
let data54 = data50.which;
if(typeof data54 !== "string"){
const err114 = {instancePath:instancePath+"/send_token/which",schemaPath:"#/properties/send_token/properties/which/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(!((data54 === "access_token") || (data54 === "id_token"))){
const err115 = {instancePath:instancePath+"/send_token/which",schemaPath:"#/properties/send_token/properties/which/enum",keyword:"enum",params:{allowedValues: schema31.properties.send_token.properties.which.enum}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/send_token",schemaPath:"#/properties/send_token/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.expired_when !== undefined){
let data55 = data.expired_when;
if(Array.isArray(data55)){
if(data55.length < 1){
const err117 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
const len3 = data55.length;
for(let i3=0; i3<len3; i3++){
let data56 = data55[i3];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length < 1){
const err118 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key9 in data56){
if(!((((((key9 === "status") || (key9 === "path")) || (key9 === "equals")) || (key9 === "pattern")) || (key9 === "header")) || (key9 === "header_pattern"))){
const err119 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data56.status !== undefined){
let data57 = data56.status;
if((!((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57)))) && (!(Array.isArray(data57)))){
const err120 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(typeof data57 == "number"){
if(data57 > 599 || isNaN(data57)){
const err121 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data57 < 100 || isNaN(data57)){
const err122 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(Array.isArray(data57)){
const len4 = data57.length;
for(let i4=0; i4<len4; i4++){
let data58 = data57[i4];
if(!((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58)))){
const err123 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(typeof data58 == "number"){
if(data58 > 599 || isNaN(data58)){
const err124 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data58 < 100 || isNaN(data58)){
const err125 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
}
}
if(data56.path !== undefined){
let data59 = data56.path;
if(typeof data59 === "string"){
if(!pattern5.test(data59)){
const err126 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data56.equals !== undefined){
let data60 = data56.equals;
if((((typeof data60 !== "string") && (!(typeof data60 == "number"))) && (typeof data60 !== "boolean")) && (!(Array.isArray(data60)))){
const err128 = {instancePath:instancePath+"/expired_when/" + i3+"/equals",schemaPath:"#/properties/expired_when/items/properties/equals/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(Array.isArray(data60)){
const len5 = data60.length;
for(let i5=0; i5<len5; i5++){
let data61 = data60[i5];
if(((typeof data61 !== "string") && (!(typeof data61 == "number"))) && (typeof data61 !== "boolean")){
const err129 = {instancePath:instancePath+"/expired_when/" + i3+"/equals/" + i5,schemaPath:"#/properties/expired_when/items/properties/equals/items/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.items.type}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
}
if(data56.pattern !== undefined){
let data62 = data56.pattern;
if(typeof data62 === "string"){
if(!pattern5.test(data62)){
const err130 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data56.header !== undefined){
let data63 = data56.header;
if(typeof data63 === "string"){
if(!pattern5.test(data63)){
const err132 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data56.header_pattern !== undefined){
let data64 = data56.header_pattern;
if(typeof data64 === "string"){
if(!pattern5.test(data64)){
const err134 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.type !== undefined){
if("OAuth2" !== data.type){
const err138 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "OAuth2"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.token_endpoint !== undefined){
let data66 = data.token_endpoint;
if(typeof data66 === "string"){
if(!(formats0(data66))){
const err139 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data.client_secret !== undefined){
if(typeof data.client_secret !== "string"){
const err141 = {instancePath:instancePath+"/client_secret",schemaPath:"#/properties/client_secret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.client_authentication !== undefined){
let data68 = data.client_authentication;
if((typeof data68 !== "string") && (!(data68 && typeof data68 == "object" && !Array.isArray(data68)))){
const err142 = {instancePath:instancePath+"/client_authentication",schemaPath:"#/properties/client_authentication/type",keyword:"type",params:{type: schema31.properties.client_authentication.type}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
let data69 = data.dpop;
const _errs157 = errors;
let valid24 = true;
const _errs158 = errors;
if(errors === _errs158){
if(typeof data69 === "string"){
if(!pattern7.test(data69)){
const err143 = {};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
var _valid2 = _errs158 === errors;
errors = _errs157;
if(vErrors !== null){
if(_errs157){
vErrors.length = _errs157;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs160 = errors;
if(typeof data69 !== "boolean"){
const err145 = {instancePath:instancePath+"/dpop",schemaPath:"#/properties/dpop/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid2 = _errs160 === errors;
valid24 = _valid2;
}
if(!valid24){
const err146 = {instancePath:instancePath+"/dpop",schemaPath:"#/properties/dpop/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data.token_request !== undefined){
let data70 = data.token_request;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.format === undefined){
data70.format = "form";
}
if(data70.scope_separator === undefined){
data70.scope_separator = " ";
}
for(const key10 in data70){
if(!(func1.call(schema31.properties.token_request.properties, key10))){
const err147 = {instancePath:instancePath+"/token_request",schemaPath:"#/properties/token_request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data70.url !== undefined){
let data71 = data70.url;
if(typeof data71 === "string"){
if(!(formats0(data71))){
const err148 = {instancePath:instancePath+"/token_request/url",schemaPath:"#/properties/token_request/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/token_request/url",schemaPath:"#/properties/token_request/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data70.method !== undefined){
let data72 = data70.method;
if(typeof data72 !== "string"){
const err150 = {instancePath:instancePath+"/token_request/method",schemaPath:"#/properties/token_request/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(!((data72 === "POST") || (data72 === "GET"))){
const err151 = {instancePath:instancePath+"/token_request/method",schemaPath:"#/properties/token_request/properties/method/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_request.properties.method.enum}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
let data73 = data70.format;
if(typeof data73 !== "string"){
const err152 = {instancePath:instancePath+"/token_request/format",schemaPath:"#/properties/token_request/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!(((data73 === "form") || (data73 === "json")) || (data73 === "query"))){
const err153 = {instancePath:instancePath+"/token_request/format",schemaPath:"#/properties/token_request/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_request.properties.format.enum}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data70.rename !== undefined){
let data74 = data70.rename;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key11 in data74){
let data75 = data74[key11];
if(typeof data75 === "string"){
if(!pattern5.test(data75)){
const err154 = {instancePath:instancePath+"/token_request/rename/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_request/properties/rename/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/token_request/rename/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_request/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/token_request/rename",schemaPath:"#/properties/token_request/properties/rename/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data70.omit !== undefined){
let data76 = data70.omit;
if(Array.isArray(data76)){
const len6 = data76.length;
for(let i6=0; i6<len6; i6++){
let data77 = data76[i6];
if(typeof data77 === "string"){
if(!pattern5.test(data77)){
const err157 = {instancePath:instancePath+"/token_request/omit/" + i6,schemaPath:"#/properties/token_request/properties/omit/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/token_request/omit/" + i6,schemaPath:"#/properties/token_request/properties/omit/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/token_request/omit",schemaPath:"#/properties/token_request/properties/omit/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data70.headers !== undefined){
let data78 = data70.headers;
if(!data78 || typeof data78 != "object"){
const err160 = {instancePath:instancePath+"/token_request/headers",schemaPath:"#/properties/token_request/properties/headers/type",keyword:"type",params:{type: schema31.properties.token_request.properties.headers.type}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(Array.isArray(data78)){
const len7 = data78.length;
for(let i7=0; i7<len7; i7++){
let data79 = data78[i7];
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79.sensitive === undefined){
data79.sensitive = false;
}
if(data79.name === undefined){
const err161 = {instancePath:instancePath+"/token_request/headers/" + i7,schemaPath:"#/properties/token_request/properties/headers/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data79.value === undefined){
const err162 = {instancePath:instancePath+"/token_request/headers/" + i7,schemaPath:"#/properties/token_request/properties/headers/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
for(const key12 in data79){
if(!(((key12 === "name") || (key12 === "value")) || (key12 === "sensitive"))){
const err163 = {instancePath:instancePath+"/token_request/headers/" + i7,schemaPath:"#/properties/token_request/properties/headers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data79.name !== undefined){
let data80 = data79.name;
if(typeof data80 === "string"){
if(!pattern5.test(data80)){
const err164 = {instancePath:instancePath+"/token_request/headers/" + i7+"/name",schemaPath:"#/properties/token_request/properties/headers/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
else {
const err165 = {instancePath:instancePath+"/token_request/headers/" + i7+"/name",schemaPath:"#/properties/token_request/properties/headers/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data79.value !== undefined){
let data81 = data79.value;
if(((typeof data81 !== "string") && (!(typeof data81 == "number"))) && (typeof data81 !== "boolean")){
const err166 = {instancePath:instancePath+"/token_request/headers/" + i7+"/value",schemaPath:"#/properties/token_request/properties/headers/items/properties/value/type",keyword:"type",params:{type: schema31.properties.token_request.properties.headers.items.properties.value.type}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
let data82 = data79.sensitive;
const _errs190 = errors;
let valid32 = true;
const _errs191 = errors;
if(errors === _errs191){
if(typeof data82 === "string"){
if(!pattern7.test(data82)){
const err167 = {};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
var _valid3 = _errs191 === errors;
errors = _errs190;
if(vErrors !== null){
if(_errs190){
vErrors.length = _errs190;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs193 = errors;
if(typeof data82 !== "boolean"){
const err169 = {instancePath:instancePath+"/token_request/headers/" + i7+"/sensitive",schemaPath:"#/properties/token_request/properties/headers/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
var _valid3 = _errs193 === errors;
valid32 = _valid3;
}
if(!valid32){
const err170 = {instancePath:instancePath+"/token_request/headers/" + i7+"/sensitive",schemaPath:"#/properties/token_request/properties/headers/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/token_request/headers/" + i7,schemaPath:"#/properties/token_request/properties/headers/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key13 in data78){
let data83 = data78[key13];
if(((typeof data83 !== "string") && (!(typeof data83 == "number"))) && (typeof data83 !== "boolean")){
const err172 = {instancePath:instancePath+"/token_request/headers/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_request/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema31.properties.token_request.properties.headers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
}
if(data70.parameters !== undefined){
let data84 = data70.parameters;
if(!data84 || typeof data84 != "object"){
const err173 = {instancePath:instancePath+"/token_request/parameters",schemaPath:"#/properties/token_request/properties/parameters/type",keyword:"type",params:{type: schema31.properties.token_request.properties.parameters.type}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(Array.isArray(data84)){
const len8 = data84.length;
for(let i8=0; i8<len8; i8++){
let data85 = data84[i8];
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(data85.sensitive === undefined){
data85.sensitive = false;
}
if(data85.name === undefined){
const err174 = {instancePath:instancePath+"/token_request/parameters/" + i8,schemaPath:"#/properties/token_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data85.value === undefined){
const err175 = {instancePath:instancePath+"/token_request/parameters/" + i8,schemaPath:"#/properties/token_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
for(const key14 in data85){
if(!(((key14 === "name") || (key14 === "value")) || (key14 === "sensitive"))){
const err176 = {instancePath:instancePath+"/token_request/parameters/" + i8,schemaPath:"#/properties/token_request/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data85.name !== undefined){
let data86 = data85.name;
if(typeof data86 === "string"){
if(!pattern5.test(data86)){
const err177 = {instancePath:instancePath+"/token_request/parameters/" + i8+"/name",schemaPath:"#/properties/token_request/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/token_request/parameters/" + i8+"/name",schemaPath:"#/properties/token_request/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data85.value !== undefined){
let data87 = data85.value;
if(((typeof data87 !== "string") && (!(typeof data87 == "number"))) && (typeof data87 !== "boolean")){
const err179 = {instancePath:instancePath+"/token_request/parameters/" + i8+"/value",schemaPath:"#/properties/token_request/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema31.properties.token_request.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
let data88 = data85.sensitive;
const _errs208 = errors;
let valid37 = true;
const _errs209 = errors;
if(errors === _errs209){
if(typeof data88 === "string"){
if(!pattern7.test(data88)){
const err180 = {};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
var _valid4 = _errs209 === errors;
errors = _errs208;
if(vErrors !== null){
if(_errs208){
vErrors.length = _errs208;
}
else {
vErrors = null;
}
}
if(!_valid4){
const _errs211 = errors;
if(typeof data88 !== "boolean"){
const err182 = {instancePath:instancePath+"/token_request/parameters/" + i8+"/sensitive",schemaPath:"#/properties/token_request/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
var _valid4 = _errs211 === errors;
valid37 = _valid4;
}
if(!valid37){
const err183 = {instancePath:instancePath+"/token_request/parameters/" + i8+"/sensitive",schemaPath:"#/properties/token_request/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/token_request/parameters/" + i8,schemaPath:"#/properties/token_request/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key15 in data84){
let data89 = data84[key15];
if(((typeof data89 !== "string") && (!(typeof data89 == "number"))) && (typeof data89 !== "boolean")){
const err185 = {instancePath:instancePath+"/token_request/parameters/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_request/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.token_request.properties.parameters.additionalProperties.type}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
}
if(data70.query !== undefined){
let data90 = data70.query;
if(!data90 || typeof data90 != "object"){
const err186 = {instancePath:instancePath+"/token_request/query",schemaPath:"#/properties/token_request/properties/query/type",keyword:"type",params:{type: schema31.properties.token_request.properties.query.type}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(Array.isArray(data90)){
const len9 = data90.length;
for(let i9=0; i9<len9; i9++){
let data91 = data90[i9];
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(data91.sensitive === undefined){
data91.sensitive = false;
}
if(data91.name === undefined){
const err187 = {instancePath:instancePath+"/token_request/query/" + i9,schemaPath:"#/properties/token_request/properties/query/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data91.value === undefined){
const err188 = {instancePath:instancePath+"/token_request/query/" + i9,schemaPath:"#/properties/token_request/properties/query/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
for(const key16 in data91){
if(!(((key16 === "name") || (key16 === "value")) || (key16 === "sensitive"))){
const err189 = {instancePath:instancePath+"/token_request/query/" + i9,schemaPath:"#/properties/token_request/properties/query/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data91.name !== undefined){
let data92 = data91.name;
if(typeof data92 === "string"){
if(!pattern5.test(data92)){
const err190 = {instancePath:instancePath+"/token_request/query/" + i9+"/name",schemaPath:"#/properties/token_request/properties/query/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/token_request/query/" + i9+"/name",schemaPath:"#/properties/token_request/properties/query/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data91.value !== undefined){
let data93 = data91.value;
if(((typeof data93 !== "string") && (!(typeof data93 == "number"))) && (typeof data93 !== "boolean")){
const err192 = {instancePath:instancePath+"/token_request/query/" + i9+"/value",schemaPath:"#/properties/token_request/properties/query/items/properties/value/type",keyword:"type",params:{type: schema31.properties.token_request.properties.query.items.properties.value.type}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
let data94 = data91.sensitive;
const _errs226 = errors;
let valid42 = true;
const _errs227 = errors;
if(errors === _errs227){
if(typeof data94 === "string"){
if(!pattern7.test(data94)){
const err193 = {};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
var _valid5 = _errs227 === errors;
errors = _errs226;
if(vErrors !== null){
if(_errs226){
vErrors.length = _errs226;
}
else {
vErrors = null;
}
}
if(!_valid5){
const _errs229 = errors;
if(typeof data94 !== "boolean"){
const err195 = {instancePath:instancePath+"/token_request/query/" + i9+"/sensitive",schemaPath:"#/properties/token_request/properties/query/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
var _valid5 = _errs229 === errors;
valid42 = _valid5;
}
if(!valid42){
const err196 = {instancePath:instancePath+"/token_request/query/" + i9+"/sensitive",schemaPath:"#/properties/token_request/properties/query/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
else {
const err197 = {instancePath:instancePath+"/token_request/query/" + i9,schemaPath:"#/properties/token_request/properties/query/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key17 in data90){
let data95 = data90[key17];
if(((typeof data95 !== "string") && (!(typeof data95 == "number"))) && (typeof data95 !== "boolean")){
const err198 = {instancePath:instancePath+"/token_request/query/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_request/properties/query/additionalProperties/type",keyword:"type",params:{type: schema31.properties.token_request.properties.query.additionalProperties.type}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
}
if(data70.body !== undefined){
let data96 = data70.body;
if((!data96 || typeof data96 != "object") && (typeof data96 !== "string")){
const err199 = {instancePath:instancePath+"/token_request/body",schemaPath:"#/properties/token_request/properties/body/type",keyword:"type",params:{type: schema31.properties.token_request.properties.body.type}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(typeof data70.scope_separator !== "string"){
const err200 = {instancePath:instancePath+"/token_request/scope_separator",schemaPath:"#/properties/token_request/properties/scope_separator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/token_request",schemaPath:"#/properties/token_request/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data.refresh_request !== undefined){
let data98 = data.refresh_request;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key18 in data98){
if(!(func1.call(schema31.properties.refresh_request.properties, key18))){
const err202 = {instancePath:instancePath+"/refresh_request",schemaPath:"#/properties/refresh_request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data98.url !== undefined){
let data99 = data98.url;
if(typeof data99 === "string"){
if(!(formats0(data99))){
const err203 = {instancePath:instancePath+"/refresh_request/url",schemaPath:"#/properties/refresh_request/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/refresh_request/url",schemaPath:"#/properties/refresh_request/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data98.method !== undefined){
let data100 = data98.method;
if(typeof data100 !== "string"){
const err205 = {instancePath:instancePath+"/refresh_request/method",schemaPath:"#/properties/refresh_request/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(!((data100 === "POST") || (data100 === "GET"))){
const err206 = {instancePath:instancePath+"/refresh_request/method",schemaPath:"#/properties/refresh_request/properties/method/enum",keyword:"enum",params:{allowedValues: schema31.properties.refresh_request.properties.method.enum}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data98.format !== undefined){
let data101 = data98.format;
if(typeof data101 !== "string"){
const err207 = {instancePath:instancePath+"/refresh_request/format",schemaPath:"#/properties/refresh_request/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(!(((data101 === "form") || (data101 === "json")) || (data101 === "query"))){
const err208 = {instancePath:instancePath+"/refresh_request/format",schemaPath:"#/properties/refresh_request/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.refresh_request.properties.format.enum}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data98.rename !== undefined){
let data102 = data98.rename;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key19 in data102){
let data103 = data102[key19];
if(typeof data103 === "string"){
if(!pattern5.test(data103)){
const err209 = {instancePath:instancePath+"/refresh_request/rename/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/refresh_request/properties/rename/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/refresh_request/rename/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/refresh_request/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/refresh_request/rename",schemaPath:"#/properties/refresh_request/properties/rename/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data98.omit !== undefined){
let data104 = data98.omit;
if(Array.isArray(data104)){
const len10 = data104.length;
for(let i10=0; i10<len10; i10++){
let data105 = data104[i10];
if(typeof data105 === "string"){
if(!pattern5.test(data105)){
const err212 = {instancePath:instancePath+"/refresh_request/omit/" + i10,schemaPath:"#/properties/refresh_request/properties/omit/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/refresh_request/omit/" + i10,schemaPath:"#/properties/refresh_request/properties/omit/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/refresh_request/omit",schemaPath:"#/properties/refresh_request/properties/omit/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data98.headers !== undefined){
let data106 = data98.headers;
if(!data106 || typeof data106 != "object"){
const err215 = {instancePath:instancePath+"/refresh_request/headers",schemaPath:"#/properties/refresh_request/properties/headers/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.headers.type}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(Array.isArray(data106)){
const len11 = data106.length;
for(let i11=0; i11<len11; i11++){
let data107 = data106[i11];
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.sensitive === undefined){
data107.sensitive = false;
}
if(data107.name === undefined){
const err216 = {instancePath:instancePath+"/refresh_request/headers/" + i11,schemaPath:"#/properties/refresh_request/properties/headers/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(data107.value === undefined){
const err217 = {instancePath:instancePath+"/refresh_request/headers/" + i11,schemaPath:"#/properties/refresh_request/properties/headers/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
for(const key20 in data107){
if(!(((key20 === "name") || (key20 === "value")) || (key20 === "sensitive"))){
const err218 = {instancePath:instancePath+"/refresh_request/headers/" + i11,schemaPath:"#/properties/refresh_request/properties/headers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data107.name !== undefined){
let data108 = data107.name;
if(typeof data108 === "string"){
if(!pattern5.test(data108)){
const err219 = {instancePath:instancePath+"/refresh_request/headers/" + i11+"/name",schemaPath:"#/properties/refresh_request/properties/headers/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/refresh_request/headers/" + i11+"/name",schemaPath:"#/properties/refresh_request/properties/headers/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data107.value !== undefined){
let data109 = data107.value;
if(((typeof data109 !== "string") && (!(typeof data109 == "number"))) && (typeof data109 !== "boolean")){
const err221 = {instancePath:instancePath+"/refresh_request/headers/" + i11+"/value",schemaPath:"#/properties/refresh_request/properties/headers/items/properties/value/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.headers.items.properties.value.type}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
let data110 = data107.sensitive;
const _errs266 = errors;
let valid51 = true;
const _errs267 = errors;
if(errors === _errs267){
if(typeof data110 === "string"){
if(!pattern7.test(data110)){
const err222 = {};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
var _valid6 = _errs267 === errors;
errors = _errs266;
if(vErrors !== null){
if(_errs266){
vErrors.length = _errs266;
}
else {
vErrors = null;
}
}
if(!_valid6){
const _errs269 = errors;
if(typeof data110 !== "boolean"){
const err224 = {instancePath:instancePath+"/refresh_request/headers/" + i11+"/sensitive",schemaPath:"#/properties/refresh_request/properties/headers/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
var _valid6 = _errs269 === errors;
valid51 = _valid6;
}
if(!valid51){
const err225 = {instancePath:instancePath+"/refresh_request/headers/" + i11+"/sensitive",schemaPath:"#/properties/refresh_request/properties/headers/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/refresh_request/headers/" + i11,schemaPath:"#/properties/refresh_request/properties/headers/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key21 in data106){
let data111 = data106[key21];
if(((typeof data111 !== "string") && (!(typeof data111 == "number"))) && (typeof data111 !== "boolean")){
const err227 = {instancePath:instancePath+"/refresh_request/headers/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/refresh_request/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.headers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
}
if(data98.parameters !== undefined){
let data112 = data98.parameters;
if(!data112 || typeof data112 != "object"){
const err228 = {instancePath:instancePath+"/refresh_request/parameters",schemaPath:"#/properties/refresh_request/properties/parameters/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.parameters.type}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(Array.isArray(data112)){
const len12 = data112.length;
for(let i12=0; i12<len12; i12++){
let data113 = data112[i12];
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
if(data113.sensitive === undefined){
data113.sensitive = false;
}
if(data113.name === undefined){
const err229 = {instancePath:instancePath+"/refresh_request/parameters/" + i12,schemaPath:"#/properties/refresh_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data113.value === undefined){
const err230 = {instancePath:instancePath+"/refresh_request/parameters/" + i12,schemaPath:"#/properties/refresh_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
for(const key22 in data113){
if(!(((key22 === "name") || (key22 === "value")) || (key22 === "sensitive"))){
const err231 = {instancePath:instancePath+"/refresh_request/parameters/" + i12,schemaPath:"#/properties/refresh_request/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data113.name !== undefined){
let data114 = data113.name;
if(typeof data114 === "string"){
if(!pattern5.test(data114)){
const err232 = {instancePath:instancePath+"/refresh_request/parameters/" + i12+"/name",schemaPath:"#/properties/refresh_request/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/refresh_request/parameters/" + i12+"/name",schemaPath:"#/properties/refresh_request/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data113.value !== undefined){
let data115 = data113.value;
if(((typeof data115 !== "string") && (!(typeof data115 == "number"))) && (typeof data115 !== "boolean")){
const err234 = {instancePath:instancePath+"/refresh_request/parameters/" + i12+"/value",schemaPath:"#/properties/refresh_request/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
let data116 = data113.sensitive;
const _errs284 = errors;
let valid56 = true;
const _errs285 = errors;
if(errors === _errs285){
if(typeof data116 === "string"){
if(!pattern7.test(data116)){
const err235 = {};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
var _valid7 = _errs285 === errors;
errors = _errs284;
if(vErrors !== null){
if(_errs284){
vErrors.length = _errs284;
}
else {
vErrors = null;
}
}
if(!_valid7){
const _errs287 = errors;
if(typeof data116 !== "boolean"){
const err237 = {instancePath:instancePath+"/refresh_request/parameters/" + i12+"/sensitive",schemaPath:"#/properties/refresh_request/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
var _valid7 = _errs287 === errors;
valid56 = _valid7;
}
if(!valid56){
const err238 = {instancePath:instancePath+"/refresh_request/parameters/" + i12+"/sensitive",schemaPath:"#/properties/refresh_request/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/refresh_request/parameters/" + i12,schemaPath:"#/properties/refresh_request/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key23 in data112){
let data117 = data112[key23];
if(((typeof data117 !== "string") && (!(typeof data117 == "number"))) && (typeof data117 !== "boolean")){
const err240 = {instancePath:instancePath+"/refresh_request/parameters/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/refresh_request/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.parameters.additionalProperties.type}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
}
if(data98.query !== undefined){
let data118 = data98.query;
if(!data118 || typeof data118 != "object"){
const err241 = {instancePath:instancePath+"/refresh_request/query",schemaPath:"#/properties/refresh_request/properties/query/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.query.type}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if(Array.isArray(data118)){
const len13 = data118.length;
for(let i13=0; i13<len13; i13++){
let data119 = data118[i13];
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.sensitive === undefined){
data119.sensitive = false;
}
if(data119.name === undefined){
const err242 = {instancePath:instancePath+"/refresh_request/query/" + i13,schemaPath:"#/properties/refresh_request/properties/query/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(data119.value === undefined){
const err243 = {instancePath:instancePath+"/refresh_request/query/" + i13,schemaPath:"#/properties/refresh_request/properties/query/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
for(const key24 in data119){
if(!(((key24 === "name") || (key24 === "value")) || (key24 === "sensitive"))){
const err244 = {instancePath:instancePath+"/refresh_request/query/" + i13,schemaPath:"#/properties/refresh_request/properties/query/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data119.name !== undefined){
let data120 = data119.name;
if(typeof data120 === "string"){
if(!pattern5.test(data120)){
const err245 = {instancePath:instancePath+"/refresh_request/query/" + i13+"/name",schemaPath:"#/properties/refresh_request/properties/query/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/refresh_request/query/" + i13+"/name",schemaPath:"#/properties/refresh_request/properties/query/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data119.value !== undefined){
let data121 = data119.value;
if(((typeof data121 !== "string") && (!(typeof data121 == "number"))) && (typeof data121 !== "boolean")){
const err247 = {instancePath:instancePath+"/refresh_request/query/" + i13+"/value",schemaPath:"#/properties/refresh_request/properties/query/items/properties/value/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.query.items.properties.value.type}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
let data122 = data119.sensitive;
const _errs302 = errors;
let valid61 = true;
const _errs303 = errors;
if(errors === _errs303){
if(typeof data122 === "string"){
if(!pattern7.test(data122)){
const err248 = {};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
var _valid8 = _errs303 === errors;
errors = _errs302;
if(vErrors !== null){
if(_errs302){
vErrors.length = _errs302;
}
else {
vErrors = null;
}
}
if(!_valid8){
const _errs305 = errors;
if(typeof data122 !== "boolean"){
const err250 = {instancePath:instancePath+"/refresh_request/query/" + i13+"/sensitive",schemaPath:"#/properties/refresh_request/properties/query/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
var _valid8 = _errs305 === errors;
valid61 = _valid8;
}
if(!valid61){
const err251 = {instancePath:instancePath+"/refresh_request/query/" + i13+"/sensitive",schemaPath:"#/properties/refresh_request/properties/query/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
else {
const err252 = {instancePath:instancePath+"/refresh_request/query/" + i13,schemaPath:"#/properties/refresh_request/properties/query/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
for(const key25 in data118){
let data123 = data118[key25];
if(((typeof data123 !== "string") && (!(typeof data123 == "number"))) && (typeof data123 !== "boolean")){
const err253 = {instancePath:instancePath+"/refresh_request/query/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/refresh_request/properties/query/additionalProperties/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.query.additionalProperties.type}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
}
}
if(data98.body !== undefined){
let data124 = data98.body;
if((!data124 || typeof data124 != "object") && (typeof data124 !== "string")){
const err254 = {instancePath:instancePath+"/refresh_request/body",schemaPath:"#/properties/refresh_request/properties/body/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.body.type}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data98.client_authentication !== undefined){
let data125 = data98.client_authentication;
if((typeof data125 !== "string") && (!(data125 && typeof data125 == "object" && !Array.isArray(data125)))){
const err255 = {instancePath:instancePath+"/refresh_request/client_authentication",schemaPath:"#/properties/refresh_request/properties/client_authentication/type",keyword:"type",params:{type: schema31.properties.refresh_request.properties.client_authentication.type}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
else {
const err256 = {instancePath:instancePath+"/refresh_request",schemaPath:"#/properties/refresh_request/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data.subject_token !== undefined){
let data126 = data.subject_token;
if(typeof data126 === "string"){
if(!pattern5.test(data126)){
const err257 = {instancePath:instancePath+"/subject_token",schemaPath:"#/properties/subject_token/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
else {
const err258 = {instancePath:instancePath+"/subject_token",schemaPath:"#/properties/subject_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
let data127 = data.subject_token_type;
if(typeof data127 === "string"){
if(!pattern5.test(data127)){
const err259 = {instancePath:instancePath+"/subject_token_type",schemaPath:"#/properties/subject_token_type/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
else {
const err260 = {instancePath:instancePath+"/subject_token_type",schemaPath:"#/properties/subject_token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(data.actor_token !== undefined){
let data128 = data.actor_token;
if(typeof data128 === "string"){
if(!pattern5.test(data128)){
const err261 = {instancePath:instancePath+"/actor_token",schemaPath:"#/properties/actor_token/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
else {
const err262 = {instancePath:instancePath+"/actor_token",schemaPath:"#/properties/actor_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data.actor_token_type !== undefined){
let data129 = data.actor_token_type;
if(typeof data129 === "string"){
if(!pattern5.test(data129)){
const err263 = {instancePath:instancePath+"/actor_token_type",schemaPath:"#/properties/actor_token_type/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
else {
const err264 = {instancePath:instancePath+"/actor_token_type",schemaPath:"#/properties/actor_token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data.requested_token_type !== undefined){
let data130 = data.requested_token_type;
if(typeof data130 === "string"){
if(!pattern5.test(data130)){
const err265 = {instancePath:instancePath+"/requested_token_type",schemaPath:"#/properties/requested_token_type/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/requested_token_type",schemaPath:"#/properties/requested_token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
else {
const err267 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
