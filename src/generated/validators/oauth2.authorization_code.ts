// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate20;
export default validate20;
const schema31 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"grant_type":{"type":"string","const":"authorization_code","default":"client_credentials"},"issuer":{"type":"string","format":"uri"},"client_id":{"type":"string","pattern":"\\S"},"scope":{"type":["string","array"],"items":{"type":"string"}},"audience":{"type":"string","pattern":"\\S"},"resource":{"type":["string","array"],"format":"absolute-uri","pattern":"\\S","minItems":1,"items":{"type":"string","format":"absolute-uri"}},"lifetime":{"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false},"type":{"const":"OAuth2"},"authorization_endpoint":{"type":"string","format":"uri"},"redirect_uri":{"type":"string","format":"absolute-uri","default":"http://127.0.0.1:53682/callback"},"authorize_using_browser":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":true},"state":{"type":"string"},"authorization_scope":{"type":["string","array"],"items":{"type":"string"}},"authorization_request":{"type":"object","properties":{"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"scope_separator":{"type":"string","default":" "}},"additionalProperties":false},"token_endpoint":{"type":"string","format":"uri"},"client_secret":{"type":"string"},"client_authentication":{"type":["string","object"]},"dpop":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"pkce":{"type":"string","enum":["S256","plain","none"],"default":"S256"},"authorization_response":{"properties":{"extra":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"code":{"type":"string","pattern":"\\S","default":"code"}},"type":"object","additionalProperties":false},"pushed_authorization":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"pushed_authorization_request_endpoint":{"type":"string","format":"uri"}},"required":["client_id","type"],"additionalProperties":false,"grant_known_as":[{"name":"Authorization code","from":"Qualys"},"code","authorization code","auth_code","web","three_legged","3lo","authorization_code_pkce","pkce"]};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z0-9_]+@[0-9]+$", "");
const pattern5 = new RegExp("\\S", "");
const pattern7 = new RegExp("\\$\\{", "");
const formats0 = fieldFormats.uri;
const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;
const formats8 = fieldFormats["absolute-uri"];
const formats12 = fieldFormats.duration;

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
if(data.redirect_uri === undefined){
data.redirect_uri = "http://127.0.0.1:53682/callback";
}
if(data.authorize_using_browser === undefined){
data.authorize_using_browser = true;
}
if(data.dpop === undefined){
data.dpop = false;
}
if(data.pkce === undefined){
data.pkce = "S256";
}
if(data.pushed_authorization === undefined){
data.pushed_authorization = false;
}
if(data.client_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "client_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
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
if("authorization_code" !== data16){
const err37 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "authorization_code"}};
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
if(data.scope !== undefined){
let data19 = data.scope;
if((typeof data19 !== "string") && (!(Array.isArray(data19)))){
const err42 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: schema31.properties.scope.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
if(typeof data19[i1] !== "string"){
const err43 = {instancePath:instancePath+"/scope/" + i1,schemaPath:"#/properties/scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
if(data.audience !== undefined){
let data21 = data.audience;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err44 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.resource !== undefined){
let data22 = data.resource;
if((typeof data22 !== "string") && (!(Array.isArray(data22)))){
const err46 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: schema31.properties.resource.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err47 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!(formats8(data22))){
const err48 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(Array.isArray(data22)){
if(data22.length < 1){
const err49 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(!(formats8(data23))){
const err50 = {instancePath:instancePath+"/resource/" + i2,schemaPath:"#/properties/resource/items/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/resource/" + i2,schemaPath:"#/properties/resource/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
if(data.lifetime !== undefined){
let data24 = data.lifetime;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key3 in data24){
if(!(((key3 === "always") || (key3 === "if_unknown")) || (key3 === "refresh_before"))){
const err52 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data24.always !== undefined){
let data25 = data24.always;
if((!(typeof data25 == "number")) && (typeof data25 !== "string")){
const err53 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.always.type}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(typeof data25 == "number"){
if(data25 <= 0 || isNaN(data25)){
const err54 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(typeof data25 === "string"){
if(!(formats12(data25))){
const err55 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/format",keyword:"format",params:{format: "duration"}};
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
if(data24.if_unknown !== undefined){
let data26 = data24.if_unknown;
if((!(typeof data26 == "number")) && (typeof data26 !== "string")){
const err56 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.if_unknown.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(typeof data26 == "number"){
if(data26 <= 0 || isNaN(data26)){
const err57 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(typeof data26 === "string"){
if(!(formats12(data26))){
const err58 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data24.refresh_before !== undefined){
let data27 = data24.refresh_before;
if((!(typeof data27 == "number")) && (typeof data27 !== "string")){
const err59 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.refresh_before.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(typeof data27 == "number"){
if(data27 <= 0 || isNaN(data27)){
const err60 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(typeof data27 === "string"){
if(!(formats12(data27))){
const err61 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.type !== undefined){
if("OAuth2" !== data.type){
const err63 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "OAuth2"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.authorization_endpoint !== undefined){
let data29 = data.authorization_endpoint;
if(typeof data29 === "string"){
if(!(formats0(data29))){
const err64 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/format",keyword:"format",params:{format: "uri"}};
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
const err65 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
let data30 = data.redirect_uri;
if(typeof data30 === "string"){
if(!(formats8(data30))){
const err66 = {instancePath:instancePath+"/redirect_uri",schemaPath:"#/properties/redirect_uri/format",keyword:"format",params:{format: "absolute-uri"}};
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
const err67 = {instancePath:instancePath+"/redirect_uri",schemaPath:"#/properties/redirect_uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
let data31 = data.authorize_using_browser;
const _errs71 = errors;
let valid11 = true;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data31 === "string"){
if(!pattern7.test(data31)){
const err68 = {};
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
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var _valid1 = _errs72 === errors;
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs74 = errors;
if(typeof data31 !== "boolean"){
const err70 = {instancePath:instancePath+"/authorize_using_browser",schemaPath:"#/properties/authorize_using_browser/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid1 = _errs74 === errors;
valid11 = _valid1;
}
if(!valid11){
const err71 = {instancePath:instancePath+"/authorize_using_browser",schemaPath:"#/properties/authorize_using_browser/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data.state !== undefined){
if(typeof data.state !== "string"){
const err72 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.authorization_scope !== undefined){
let data33 = data.authorization_scope;
if((typeof data33 !== "string") && (!(Array.isArray(data33)))){
const err73 = {instancePath:instancePath+"/authorization_scope",schemaPath:"#/properties/authorization_scope/type",keyword:"type",params:{type: schema31.properties.authorization_scope.type}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(Array.isArray(data33)){
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
if(typeof data33[i3] !== "string"){
const err74 = {instancePath:instancePath+"/authorization_scope/" + i3,schemaPath:"#/properties/authorization_scope/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
}
if(data.authorization_request !== undefined){
let data35 = data.authorization_request;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.scope_separator === undefined){
data35.scope_separator = " ";
}
for(const key4 in data35){
if(!((((key4 === "parameters") || (key4 === "rename")) || (key4 === "omit")) || (key4 === "scope_separator"))){
const err75 = {instancePath:instancePath+"/authorization_request",schemaPath:"#/properties/authorization_request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data35.parameters !== undefined){
let data36 = data35.parameters;
if(!data36 || typeof data36 != "object"){
const err76 = {instancePath:instancePath+"/authorization_request/parameters",schemaPath:"#/properties/authorization_request/properties/parameters/type",keyword:"type",params:{type: schema31.properties.authorization_request.properties.parameters.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(Array.isArray(data36)){
const len4 = data36.length;
for(let i4=0; i4<len4; i4++){
let data37 = data36[i4];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.sensitive === undefined){
data37.sensitive = false;
}
if(data37.name === undefined){
const err77 = {instancePath:instancePath+"/authorization_request/parameters/" + i4,schemaPath:"#/properties/authorization_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data37.value === undefined){
const err78 = {instancePath:instancePath+"/authorization_request/parameters/" + i4,schemaPath:"#/properties/authorization_request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key5 in data37){
if(!(((key5 === "name") || (key5 === "value")) || (key5 === "sensitive"))){
const err79 = {instancePath:instancePath+"/authorization_request/parameters/" + i4,schemaPath:"#/properties/authorization_request/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data37.name !== undefined){
let data38 = data37.name;
if(typeof data38 === "string"){
if(!pattern5.test(data38)){
const err80 = {instancePath:instancePath+"/authorization_request/parameters/" + i4+"/name",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err81 = {instancePath:instancePath+"/authorization_request/parameters/" + i4+"/name",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data37.value !== undefined){
let data39 = data37.value;
if(((typeof data39 !== "string") && (!(typeof data39 == "number"))) && (typeof data39 !== "boolean")){
const err82 = {instancePath:instancePath+"/authorization_request/parameters/" + i4+"/value",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema31.properties.authorization_request.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
let data40 = data37.sensitive;
const _errs95 = errors;
let valid18 = true;
const _errs96 = errors;
if(errors === _errs96){
if(typeof data40 === "string"){
if(!pattern7.test(data40)){
const err83 = {};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
var _valid2 = _errs96 === errors;
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs98 = errors;
if(typeof data40 !== "boolean"){
const err85 = {instancePath:instancePath+"/authorization_request/parameters/" + i4+"/sensitive",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid2 = _errs98 === errors;
valid18 = _valid2;
}
if(!valid18){
const err86 = {instancePath:instancePath+"/authorization_request/parameters/" + i4+"/sensitive",schemaPath:"#/properties/authorization_request/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err87 = {instancePath:instancePath+"/authorization_request/parameters/" + i4,schemaPath:"#/properties/authorization_request/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key6 in data36){
let data41 = data36[key6];
if(((typeof data41 !== "string") && (!(typeof data41 == "number"))) && (typeof data41 !== "boolean")){
const err88 = {instancePath:instancePath+"/authorization_request/parameters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_request/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.authorization_request.properties.parameters.additionalProperties.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
}
if(data35.rename !== undefined){
let data42 = data35.rename;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key7 in data42){
let data43 = data42[key7];
if(typeof data43 === "string"){
if(!pattern5.test(data43)){
const err89 = {instancePath:instancePath+"/authorization_request/rename/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_request/properties/rename/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/authorization_request/rename/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_request/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err91 = {instancePath:instancePath+"/authorization_request/rename",schemaPath:"#/properties/authorization_request/properties/rename/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data35.omit !== undefined){
let data44 = data35.omit;
if(Array.isArray(data44)){
const len5 = data44.length;
for(let i5=0; i5<len5; i5++){
let data45 = data44[i5];
if(typeof data45 === "string"){
if(!pattern5.test(data45)){
const err92 = {instancePath:instancePath+"/authorization_request/omit/" + i5,schemaPath:"#/properties/authorization_request/properties/omit/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err93 = {instancePath:instancePath+"/authorization_request/omit/" + i5,schemaPath:"#/properties/authorization_request/properties/omit/items/type",keyword:"type",params:{type: "string"}};
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
const err94 = {instancePath:instancePath+"/authorization_request/omit",schemaPath:"#/properties/authorization_request/properties/omit/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(typeof data35.scope_separator !== "string"){
const err95 = {instancePath:instancePath+"/authorization_request/scope_separator",schemaPath:"#/properties/authorization_request/properties/scope_separator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/authorization_request",schemaPath:"#/properties/authorization_request/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.token_endpoint !== undefined){
let data47 = data.token_endpoint;
if(typeof data47 === "string"){
if(!(formats0(data47))){
const err97 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.client_secret !== undefined){
if(typeof data.client_secret !== "string"){
const err99 = {instancePath:instancePath+"/client_secret",schemaPath:"#/properties/client_secret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.client_authentication !== undefined){
let data49 = data.client_authentication;
if((typeof data49 !== "string") && (!(data49 && typeof data49 == "object" && !Array.isArray(data49)))){
const err100 = {instancePath:instancePath+"/client_authentication",schemaPath:"#/properties/client_authentication/type",keyword:"type",params:{type: schema31.properties.client_authentication.type}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
let data50 = data.dpop;
const _errs121 = errors;
let valid23 = true;
const _errs122 = errors;
if(errors === _errs122){
if(typeof data50 === "string"){
if(!pattern7.test(data50)){
const err101 = {};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
var _valid3 = _errs122 === errors;
errors = _errs121;
if(vErrors !== null){
if(_errs121){
vErrors.length = _errs121;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs124 = errors;
if(typeof data50 !== "boolean"){
const err103 = {instancePath:instancePath+"/dpop",schemaPath:"#/properties/dpop/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid3 = _errs124 === errors;
valid23 = _valid3;
}
if(!valid23){
const err104 = {instancePath:instancePath+"/dpop",schemaPath:"#/properties/dpop/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
let data51 = data.pkce;
if(typeof data51 !== "string"){
const err105 = {instancePath:instancePath+"/pkce",schemaPath:"#/properties/pkce/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!(((data51 === "S256") || (data51 === "plain")) || (data51 === "none"))){
const err106 = {instancePath:instancePath+"/pkce",schemaPath:"#/properties/pkce/enum",keyword:"enum",params:{allowedValues: schema31.properties.pkce.enum}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data.authorization_response !== undefined){
let data52 = data.authorization_response;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.code === undefined){
data52.code = "code";
}
for(const key8 in data52){
if(!((key8 === "extra") || (key8 === "code"))){
const err107 = {instancePath:instancePath+"/authorization_response",schemaPath:"#/properties/authorization_response/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data52.extra !== undefined){
let data53 = data52.extra;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key9 in data53){
let data54 = data53[key9];
if(typeof data54 === "string"){
if(!pattern5.test(data54)){
const err108 = {instancePath:instancePath+"/authorization_response/extra/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_response/properties/extra/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/authorization_response/extra/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/authorization_response/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/authorization_response/extra",schemaPath:"#/properties/authorization_response/properties/extra/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
let data55 = data52.code;
if(typeof data55 === "string"){
if(!pattern5.test(data55)){
const err111 = {instancePath:instancePath+"/authorization_response/code",schemaPath:"#/properties/authorization_response/properties/code/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err112 = {instancePath:instancePath+"/authorization_response/code",schemaPath:"#/properties/authorization_response/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/authorization_response",schemaPath:"#/properties/authorization_response/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
let data56 = data.pushed_authorization;
const _errs139 = errors;
let valid26 = true;
const _errs140 = errors;
if(errors === _errs140){
if(typeof data56 === "string"){
if(!pattern7.test(data56)){
const err114 = {};
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
const err115 = {};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
var _valid4 = _errs140 === errors;
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
if(!_valid4){
const _errs142 = errors;
if(typeof data56 !== "boolean"){
const err116 = {instancePath:instancePath+"/pushed_authorization",schemaPath:"#/properties/pushed_authorization/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid4 = _errs142 === errors;
valid26 = _valid4;
}
if(!valid26){
const err117 = {instancePath:instancePath+"/pushed_authorization",schemaPath:"#/properties/pushed_authorization/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data.pushed_authorization_request_endpoint !== undefined){
let data57 = data.pushed_authorization_request_endpoint;
if(typeof data57 === "string"){
if(!(formats0(data57))){
const err118 = {instancePath:instancePath+"/pushed_authorization_request_endpoint",schemaPath:"#/properties/pushed_authorization_request_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/pushed_authorization_request_endpoint",schemaPath:"#/properties/pushed_authorization_request_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
