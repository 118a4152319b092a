// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate20;
export default validate20;
const schema31 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"grant_type":{"type":"string","const":"implicit","default":"client_credentials"},"issuer":{"type":"string","format":"uri"},"client_id":{"type":"string","pattern":"\\S"},"client_id_is_sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"scope":{"type":["string","array"],"items":{"type":"string"}},"audience":{"type":"string","pattern":"\\S"},"resource":{"type":["string","array"],"format":"absolute-uri","pattern":"\\S","minItems":1,"items":{"type":"string","format":"absolute-uri"}},"revocation_endpoint":{"type":"string","format":"uri"},"introspection_endpoint":{"type":"string","format":"uri"},"token_response":{"type":"object","properties":{"format":{"type":"string","enum":["auto","json","form","text"],"default":"auto"},"access_token":{"type":"string","format":"jsonpath"},"refresh_token":{"type":"string","format":"jsonpath"},"token_type":{"type":"string","format":"jsonpath"},"scope":{"type":"string","format":"jsonpath"},"id_token":{"type":"string","format":"jsonpath"},"expires_in":{"type":"string","format":"jsonpath"},"expires_in_unit":{"type":"string","enum":["s","ms","min","h"],"default":"s"},"expires_at":{"type":"string","format":"jsonpath"},"refresh_token_expires_in":{"type":"string","format":"jsonpath"},"refresh_token_expires_at":{"type":"string","format":"jsonpath"},"error":{"type":"object","properties":{"code":{"type":"string","format":"jsonpath"},"message":{"type":"string","format":"jsonpath"},"codes":{"type":"object","additionalProperties":{"type":"string","enum":["invalid_request","invalid_client","invalid_grant","unauthorized_client","unsupported_grant_type","invalid_scope","access_denied","server_error","temporarily_unavailable","authorization_pending","slow_down","expired_token"]}}},"additionalProperties":false},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}}},"additionalProperties":false},"lifetime":{"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false},"send_token":{"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false},"expired_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"type":{"const":"OAuth2"},"authorization_endpoint":{"type":"string","format":"uri"},"redirect_uri":{"type":"string","format":"absolute-uri","default":"http://127.0.0.1:53682/callback"},"authorize_using_browser":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":true},"state":{"type":"string"},"authorization_scope":{"type":["string","array"],"items":{"type":"string"}},"authorization_request":{"type":"object","properties":{"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"scope_separator":{"type":"string","default":" "}},"additionalProperties":false},"authorization_response":{"type":"object","properties":{"extra":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}}},"additionalProperties":false}},"required":["type","client_id"],"additionalProperties":false,"grant_known_as":[{"name":"Implicit","from":"Qualys"},"implicit_grant","implicit_flow","token"]};
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
if(data.redirect_uri === undefined){
data.redirect_uri = "http://127.0.0.1:53682/callback";
}
if(data.authorize_using_browser === undefined){
data.authorize_using_browser = true;
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
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.use !== undefined){
let data1 = data.use;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+@[0-9]+$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let data2 = data.ssl_mode;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data2 === "verify") || (data2 === "trust")) || (data2 === "off"))){
const err7 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.ssl_mode.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.ca_file !== undefined){
if(typeof data.ca_file !== "string"){
const err8 = {instancePath:instancePath+"/ca_file",schemaPath:"#/properties/ca_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.client_certificate !== undefined){
let data4 = data.client_certificate;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.certificate === undefined){
const err9 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/required",keyword:"required",params:{missingProperty: "certificate"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.key === undefined){
const err10 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "certificate") || (key1 === "key")) || (key1 === "passphrase"))){
const err11 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.certificate !== undefined){
let data5 = data4.certificate;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err12 = {instancePath:instancePath+"/client_certificate/certificate",schemaPath:"#/properties/client_certificate/properties/certificate/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/client_certificate/certificate",schemaPath:"#/properties/client_certificate/properties/certificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.key !== undefined){
let data6 = data4.key;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err14 = {instancePath:instancePath+"/client_certificate/key",schemaPath:"#/properties/client_certificate/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/client_certificate/key",schemaPath:"#/properties/client_certificate/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.passphrase !== undefined){
if(typeof data4.passphrase !== "string"){
const err16 = {instancePath:instancePath+"/client_certificate/passphrase",schemaPath:"#/properties/client_certificate/properties/passphrase/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/client_certificate",schemaPath:"#/properties/client_certificate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.proxy !== undefined){
let data8 = data.proxy;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.url === undefined){
const err18 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data8){
if(!(((key2 === "url") || (key2 === "username")) || (key2 === "password"))){
const err19 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.url !== undefined){
let data9 = data8.url;
if(typeof data9 === "string"){
if(!(formats0(data9))){
const err20 = {instancePath:instancePath+"/proxy/url",schemaPath:"#/properties/proxy/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/proxy/url",schemaPath:"#/properties/proxy/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.username !== undefined){
if(typeof data8.username !== "string"){
const err22 = {instancePath:instancePath+"/proxy/username",schemaPath:"#/properties/proxy/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.password !== undefined){
if(typeof data8.password !== "string"){
const err23 = {instancePath:instancePath+"/proxy/password",schemaPath:"#/properties/proxy/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let data12 = data.timeout;
if((!(typeof data12 == "number")) && (typeof data12 !== "string")){
const err25 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema31.properties.timeout.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 > 2147483 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12 <= 0 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(typeof data12 === "string"){
if(!(formats2(data12))){
const err28 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/format",keyword:"format",params:{format: "timeout"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
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
const err29 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/format",keyword:"format",params:{format: "origin"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/also_send_to",schemaPath:"#/properties/also_send_to/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
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
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
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
const err34 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid5 = _valid0;
}
if(!valid5){
const err35 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
let data16 = data.grant_type;
if(typeof data16 !== "string"){
const err36 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if("implicit" !== data16){
const err37 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "implicit"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data.issuer !== undefined){
let data17 = data.issuer;
if(typeof data17 === "string"){
if(!(formats0(data17))){
const err38 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.client_id !== undefined){
let data18 = data.client_id;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err40 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
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
const err42 = {};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
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
const err44 = {instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid1 = _errs50 === errors;
valid6 = _valid1;
}
if(!valid6){
const err45 = {instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data.scope !== undefined){
let data20 = data.scope;
if((typeof data20 !== "string") && (!(Array.isArray(data20)))){
const err46 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: schema31.properties.scope.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
if(typeof data20[i1] !== "string"){
const err47 = {instancePath:instancePath+"/scope/" + i1,schemaPath:"#/properties/scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
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
const err48 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.resource !== undefined){
let data23 = data.resource;
if((typeof data23 !== "string") && (!(Array.isArray(data23)))){
const err50 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: schema31.properties.resource.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err51 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!(formats8(data23))){
const err52 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(Array.isArray(data23)){
if(data23.length < 1){
const err53 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(typeof data24 === "string"){
if(!(formats8(data24))){
const err54 = {instancePath:instancePath+"/resource/" + i2,schemaPath:"#/properties/resource/items/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/resource/" + i2,schemaPath:"#/properties/resource/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
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
const err56 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.introspection_endpoint !== undefined){
let data26 = data.introspection_endpoint;
if(typeof data26 === "string"){
if(!(formats0(data26))){
const err58 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
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
const err60 = {instancePath:instancePath+"/token_response",schemaPath:"#/properties/token_response/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
let data28 = data27.format;
if(typeof data28 !== "string"){
const err61 = {instancePath:instancePath+"/token_response/format",schemaPath:"#/properties/token_response/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!((((data28 === "auto") || (data28 === "json")) || (data28 === "form")) || (data28 === "text"))){
const err62 = {instancePath:instancePath+"/token_response/format",schemaPath:"#/properties/token_response/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_response.properties.format.enum}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data27.access_token !== undefined){
let data29 = data27.access_token;
if(typeof data29 === "string"){
if(!(formats16(data29))){
const err63 = {instancePath:instancePath+"/token_response/access_token",schemaPath:"#/properties/token_response/properties/access_token/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/token_response/access_token",schemaPath:"#/properties/token_response/properties/access_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.refresh_token !== undefined){
let data30 = data27.refresh_token;
if(typeof data30 === "string"){
if(!(formats16(data30))){
const err65 = {instancePath:instancePath+"/token_response/refresh_token",schemaPath:"#/properties/token_response/properties/refresh_token/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/token_response/refresh_token",schemaPath:"#/properties/token_response/properties/refresh_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data27.token_type !== undefined){
let data31 = data27.token_type;
if(typeof data31 === "string"){
if(!(formats16(data31))){
const err67 = {instancePath:instancePath+"/token_response/token_type",schemaPath:"#/properties/token_response/properties/token_type/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/token_response/token_type",schemaPath:"#/properties/token_response/properties/token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data27.scope !== undefined){
let data32 = data27.scope;
if(typeof data32 === "string"){
if(!(formats16(data32))){
const err69 = {instancePath:instancePath+"/token_response/scope",schemaPath:"#/properties/token_response/properties/scope/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/token_response/scope",schemaPath:"#/properties/token_response/properties/scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data27.id_token !== undefined){
let data33 = data27.id_token;
if(typeof data33 === "string"){
if(!(formats16(data33))){
const err71 = {instancePath:instancePath+"/token_response/id_token",schemaPath:"#/properties/token_response/properties/id_token/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/token_response/id_token",schemaPath:"#/properties/token_response/properties/id_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data27.expires_in !== undefined){
let data34 = data27.expires_in;
if(typeof data34 === "string"){
if(!(formats16(data34))){
const err73 = {instancePath:instancePath+"/token_response/expires_in",schemaPath:"#/properties/token_response/properties/expires_in/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/token_response/expires_in",schemaPath:"#/properties/token_response/properties/expires_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
let data35 = data27.expires_in_unit;
if(typeof data35 !== "string"){
const err75 = {instancePath:instancePath+"/token_response/expires_in_unit",schemaPath:"#/properties/token_response/properties/expires_in_unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((((data35 === "s") || (data35 === "ms")) || (data35 === "min")) || (data35 === "h"))){
const err76 = {instancePath:instancePath+"/token_response/expires_in_unit",schemaPath:"#/properties/token_response/properties/expires_in_unit/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_response.properties.expires_in_unit.enum}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data27.expires_at !== undefined){
let data36 = data27.expires_at;
if(typeof data36 === "string"){
if(!(formats16(data36))){
const err77 = {instancePath:instancePath+"/token_response/expires_at",schemaPath:"#/properties/token_response/properties/expires_at/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/token_response/expires_at",schemaPath:"#/properties/token_response/properties/expires_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data27.refresh_token_expires_in !== undefined){
let data37 = data27.refresh_token_expires_in;
if(typeof data37 === "string"){
if(!(formats16(data37))){
const err79 = {instancePath:instancePath+"/token_response/refresh_token_expires_in",schemaPath:"#/properties/token_response/properties/refresh_token_expires_in/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/token_response/refresh_token_expires_in",schemaPath:"#/properties/token_response/properties/refresh_token_expires_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data27.refresh_token_expires_at !== undefined){
let data38 = data27.refresh_token_expires_at;
if(typeof data38 === "string"){
if(!(formats16(data38))){
const err81 = {instancePath:instancePath+"/token_response/refresh_token_expires_at",schemaPath:"#/properties/token_response/properties/refresh_token_expires_at/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/token_response/refresh_token_expires_at",schemaPath:"#/properties/token_response/properties/refresh_token_expires_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data27.error !== undefined){
let data39 = data27.error;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key4 in data39){
if(!(((key4 === "code") || (key4 === "message")) || (key4 === "codes"))){
const err83 = {instancePath:instancePath+"/token_response/error",schemaPath:"#/properties/token_response/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data39.code !== undefined){
let data40 = data39.code;
if(typeof data40 === "string"){
if(!(formats16(data40))){
const err84 = {instancePath:instancePath+"/token_response/error/code",schemaPath:"#/properties/token_response/properties/error/properties/code/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/token_response/error/code",schemaPath:"#/properties/token_response/properties/error/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data39.message !== undefined){
let data41 = data39.message;
if(typeof data41 === "string"){
if(!(formats16(data41))){
const err86 = {instancePath:instancePath+"/token_response/error/message",schemaPath:"#/properties/token_response/properties/error/properties/message/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/token_response/error/message",schemaPath:"#/properties/token_response/properties/error/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
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
const err88 = {instancePath:instancePath+"/token_response/error/codes/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/error/properties/codes/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!((((((((((((data43 === "invalid_request") || (data43 === "invalid_client")) || (data43 === "invalid_grant")) || (data43 === "unauthorized_client")) || (data43 === "unsupported_grant_type")) || (data43 === "invalid_scope")) || (data43 === "access_denied")) || (data43 === "server_error")) || (data43 === "temporarily_unavailable")) || (data43 === "authorization_pending")) || (data43 === "slow_down")) || (data43 === "expired_token"))){
const err89 = {instancePath:instancePath+"/token_response/error/codes/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/error/properties/codes/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.token_response.properties.error.properties.codes.additionalProperties.enum}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/token_response/error/codes",schemaPath:"#/properties/token_response/properties/error/properties/codes/type",keyword:"type",params:{type: "object"}};
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
const err91 = {instancePath:instancePath+"/token_response/error",schemaPath:"#/properties/token_response/properties/error/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
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
const err92 = {instancePath:instancePath+"/token_response/extra/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/extra/additionalProperties/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/token_response/extra/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/token_response/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/token_response/extra",schemaPath:"#/properties/token_response/properties/extra/type",keyword:"type",params:{type: "object"}};
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
const err95 = {instancePath:instancePath+"/token_response",schemaPath:"#/properties/token_response/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.lifetime !== undefined){
let data46 = data.lifetime;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key7 in data46){
if(!(((key7 === "always") || (key7 === "if_unknown")) || (key7 === "refresh_before"))){
const err96 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data46.always !== undefined){
let data47 = data46.always;
if((!(typeof data47 == "number")) && (typeof data47 !== "string")){
const err97 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.always.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(typeof data47 == "number"){
if(data47 <= 0 || isNaN(data47)){
const err98 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(typeof data47 === "string"){
if(!(formats40(data47))){
const err99 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
if(data46.if_unknown !== undefined){
let data48 = data46.if_unknown;
if((!(typeof data48 == "number")) && (typeof data48 !== "string")){
const err100 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.if_unknown.type}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(typeof data48 == "number"){
if(data48 <= 0 || isNaN(data48)){
const err101 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(typeof data48 === "string"){
if(!(formats40(data48))){
const err102 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
if(data46.refresh_before !== undefined){
let data49 = data46.refresh_before;
if((!(typeof data49 == "number")) && (typeof data49 !== "string")){
const err103 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.refresh_before.type}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(typeof data49 == "number"){
if(data49 <= 0 || isNaN(data49)){
const err104 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(typeof data49 === "string"){
if(!(formats40(data49))){
const err105 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
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
const err107 = {instancePath:instancePath+"/send_token",schemaPath:"#/properties/send_token/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
let data51 = data50.in;
if(typeof data51 !== "string"){
const err108 = {instancePath:instancePath+"/send_token/in",schemaPath:"#/properties/send_token/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!(((data51 === "header") || (data51 === "query")) || (data51 === "cookie"))){
const err109 = {instancePath:instancePath+"/send_token/in",schemaPath:"#/properties/send_token/properties/in/enum",keyword:"enum",params:{allowedValues: schema31.properties.send_token.properties.in.enum}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data50.name !== undefined){
let data52 = data50.name;
if(typeof data52 === "string"){
if(!pattern5.test(data52)){
const err110 = {instancePath:instancePath+"/send_token/name",schemaPath:"#/properties/send_token/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/send_token/name",schemaPath:"#/properties/send_token/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data50.prefix !== undefined){
if(typeof data50.prefix !== "string"){
const err112 = {instancePath:instancePath+"/send_token/prefix",schemaPath:"#/properties/send_token/properties/prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
let data54 = data50.which;
if(typeof data54 !== "string"){
const err113 = {instancePath:instancePath+"/send_token/which",schemaPath:"#/properties/send_token/properties/which/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(!((data54 === "access_token") || (data54 === "id_token"))){
const err114 = {instancePath:instancePath+"/send_token/which",schemaPath:"#/properties/send_token/properties/which/enum",keyword:"enum",params:{allowedValues: schema31.properties.send_token.properties.which.enum}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/send_token",schemaPath:"#/properties/send_token/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.expired_when !== undefined){
let data55 = data.expired_when;
if(Array.isArray(data55)){
if(data55.length < 1){
const err116 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
const len3 = data55.length;
for(let i3=0; i3<len3; i3++){
let data56 = data55[i3];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length < 1){
const err117 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key9 in data56){
if(!((((((key9 === "status") || (key9 === "path")) || (key9 === "equals")) || (key9 === "pattern")) || (key9 === "header")) || (key9 === "header_pattern"))){
const err118 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data56.status !== undefined){
let data57 = data56.status;
if((!((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57)))) && (!(Array.isArray(data57)))){
const err119 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(typeof data57 == "number"){
if(data57 > 599 || isNaN(data57)){
const err120 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data57 < 100 || isNaN(data57)){
const err121 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(Array.isArray(data57)){
const len4 = data57.length;
for(let i4=0; i4<len4; i4++){
let data58 = data57[i4];
if(!((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58)))){
const err122 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(typeof data58 == "number"){
if(data58 > 599 || isNaN(data58)){
const err123 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data58 < 100 || isNaN(data58)){
const err124 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
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
const err125 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data56.equals !== undefined){
let data60 = data56.equals;
if((((typeof data60 !== "string") && (!(typeof data60 == "number"))) && (typeof data60 !== "boolean")) && (!(Array.isArray(data60)))){
const err127 = {instancePath:instancePath+"/expired_when/" + i3+"/equals",schemaPath:"#/properties/expired_when/items/properties/equals/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(Array.isArray(data60)){
const len5 = data60.length;
for(let i5=0; i5<len5; i5++){
let data61 = data60[i5];
if(((typeof data61 !== "string") && (!(typeof data61 == "number"))) && (typeof data61 !== "boolean")){
const err128 = {instancePath:instancePath+"/expired_when/" + i3+"/equals/" + i5,schemaPath:"#/properties/expired_when/items/properties/equals/items/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.items.type}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
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
const err129 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data56.header !== undefined){
let data63 = data56.header;
if(typeof data63 === "string"){
if(!pattern5.test(data63)){
const err131 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data56.header_pattern !== undefined){
let data64 = data56.header_pattern;
if(typeof data64 === "string"){
if(!pattern5.test(data64)){
const err133 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/type",keyword:"type",params:{type: "object"}};
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
const err136 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data.type !== undefined){
if("OAuth2" !== data.type){
const err137 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "OAuth2"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.authorization_endpoint !== undefined){
let data66 = data.authorization_endpoint;
if(typeof data66 === "string"){
if(!(formats0(data66))){
const err138 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
let data67 = data.redirect_uri;
if(typeof data67 === "string"){
if(!(formats8(data67))){
const err140 = {instancePath:instancePath+"/redirect_uri",schemaPath:"#/properties/redirect_uri/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/redirect_uri",schemaPath:"#/properties/redirect_uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
let data68 = data.authorize_using_browser;
const _errs155 = errors;
let valid24 = true;
const _errs156 = errors;
if(errors === _errs156){
if(typeof data68 === "string"){
if(!pattern7.test(data68)){
const err142 = {};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
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
var _valid2 = _errs156 === errors;
errors = _errs155;
if(vErrors !== null){
if(_errs155){
vErrors.length = _errs155;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs158 = errors;
if(typeof data68 !== "boolean"){
const err144 = {instancePath:instancePath+"/authorize_using_browser",schemaPath:"#/properties/authorize_using_browser/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
var _valid2 = _errs158 === errors;
valid24 = _valid2;
}
if(!valid24){
const err145 = {instancePath:instancePath+"/authorize_using_browser",schemaPath:"#/properties/authorize_using_browser/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data.state !== undefined){
if(typeof data.state !== "string"){
const err146 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data.authorization_scope !== undefined){
let data70 = data.authorization_scope;
if((typeof data70 !== "string") && (!(Array.isArray(data70)))){
const err147 = {instancePath:instancePath+"/authorization_scope",schemaPath:"#/properties/authorization_scope/type",keyword:"type",params:{type: schema31.properties.authorization_scope.type}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(Array.isArray(data70)){
const len6 = data70.length;
for(let i6=0; i6<len6; i6++){
if(typeof data70[i6] !== "string"){
const err148 = {instancePath:instancePath+"/authorization_scope/" + i6,schemaPath:"#/properties/authorization_scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
}
if(data.authorization_request !== undefined){
let data72 = data.authorization_request;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.scope_separator === undefined){
data72.scope_separator = " ";
}
for(const key10 in data72){
if(!((((key10 === "parameters") || (key10 === "rename")) || (key10 === "omit")) || (key10 === "scope_separator"))){
const err149 = {instancePath:instancePath+"/authorization_request",schemaPath:"#/properties/authorization_request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data72.parameters !== undefined){
let data73 = data72.parameters;
if(!data73 || typeof data73 != "object"){
const err150 = {instancePath:instancePath+"/authorization_request/parameters",schemaPath:"#/properties/authorization_request/properties/parameters/type",keyword:"type",params:{type: schema31.properties.authorization_request.properties.parameters.type}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(Array.isArray(data73)){
const len7 = data73.length;
for(let i7=0; i7<len7; i7++){
let data74 = data73[i7];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.sensitive === undefined){
data74.sensitive = false;
}
if(data74.name === undefined){
const err151 = {instancePath:instancePath+"/authorization_request/parameters/" + i7,schemaPath:"#/properties/authorization_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data74.value === undefined){
const err152 = {instancePath:instancePath+"/authorization_request/parameters/" + i7,schemaPath:"#/properties/authorization_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
for(const key11 in data74){
if(!(((key11 === "name") || (key11 === "value")) || (key11 === "sensitive"))){
const err153 = {instancePath:instancePath+"/authorization_request/parameters/" + i7,schemaPath:"#/properties/authorization_request/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data74.name !== undefined){
let data75 = data74.name;
if(typeof data75 === "string"){
if(!pattern5.test(data75)){
const err154 = {instancePath:instancePath+"/authorization_request/parameters/" + i7+"/name",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err155 = {instancePath:instancePath+"/authorization_request/parameters/" + i7+"/name",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data74.value !== undefined){
let data76 = data74.value;
if(((typeof data76 !== "string") && (!(typeof data76 == "number"))) && (typeof data76 !== "boolean")){
const err156 = {instancePath:instancePath+"/authorization_request/parameters/" + i7+"/value",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema31.properties.authorization_request.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
let data77 = data74.sensitive;
const _errs179 = errors;
let valid31 = true;
const _errs180 = errors;
if(errors === _errs180){
if(typeof data77 === "string"){
if(!pattern7.test(data77)){
const err157 = {};
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
const err158 = {};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
var _valid3 = _errs180 === errors;
errors = _errs179;
if(vErrors !== null){
if(_errs179){
vErrors.length = _errs179;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs182 = errors;
if(typeof data77 !== "boolean"){
const err159 = {instancePath:instancePath+"/authorization_request/parameters/" + i7+"/sensitive",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
var _valid3 = _errs182 === errors;
valid31 = _valid3;
}
if(!valid31){
const err160 = {instancePath:instancePath+"/authorization_request/parameters/" + i7+"/sensitive",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/authorization_request/parameters/" + i7,schemaPath:"#/properties/authorization_request/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key12 in data73){
let data78 = data73[key12];
if(((typeof data78 !== "string") && (!(typeof data78 == "number"))) && (typeof data78 !== "boolean")){
const err162 = {instancePath:instancePath+"/authorization_request/parameters/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_request/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.authorization_request.properties.parameters.additionalProperties.type}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
}
if(data72.rename !== undefined){
let data79 = data72.rename;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key13 in data79){
let data80 = data79[key13];
if(typeof data80 === "string"){
if(!pattern5.test(data80)){
const err163 = {instancePath:instancePath+"/authorization_request/rename/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_request/properties/rename/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/authorization_request/rename/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_request/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/authorization_request/rename",schemaPath:"#/properties/authorization_request/properties/rename/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data72.omit !== undefined){
let data81 = data72.omit;
if(Array.isArray(data81)){
const len8 = data81.length;
for(let i8=0; i8<len8; i8++){
let data82 = data81[i8];
if(typeof data82 === "string"){
if(!pattern5.test(data82)){
const err166 = {instancePath:instancePath+"/authorization_request/omit/" + i8,schemaPath:"#/properties/authorization_request/properties/omit/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/authorization_request/omit/" + i8,schemaPath:"#/properties/authorization_request/properties/omit/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath:instancePath+"/authorization_request/omit",schemaPath:"#/properties/authorization_request/properties/omit/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(typeof data72.scope_separator !== "string"){
const err169 = {instancePath:instancePath+"/authorization_request/scope_separator",schemaPath:"#/properties/authorization_request/properties/scope_separator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/authorization_request",schemaPath:"#/properties/authorization_request/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.authorization_response !== undefined){
let data84 = data.authorization_response;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key14 in data84){
if(!(key14 === "extra")){
const err171 = {instancePath:instancePath+"/authorization_response",schemaPath:"#/properties/authorization_response/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data84.extra !== undefined){
let data85 = data84.extra;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
for(const key15 in data85){
let data86 = data85[key15];
if(typeof data86 === "string"){
if(!pattern5.test(data86)){
const err172 = {instancePath:instancePath+"/authorization_response/extra/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_response/properties/extra/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/authorization_response/extra/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_response/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath:instancePath+"/authorization_response/extra",schemaPath:"#/properties/authorization_response/properties/extra/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/authorization_response",schemaPath:"#/properties/authorization_response/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
