// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate20;
export default validate20;
const schema31 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"grant_type":{"type":"string","const":"token_exchange","default":"client_credentials"},"issuer":{"type":"string","format":"uri"},"client_id":{"type":"string","pattern":"\\S"},"scope":{"type":["string","array"],"items":{"type":"string"}},"audience":{"type":"string","pattern":"\\S"},"resource":{"type":["string","array"],"format":"absolute-uri","pattern":"\\S","minItems":1,"items":{"type":"string","format":"absolute-uri"}},"revocation_endpoint":{"type":"string","format":"uri"},"introspection_endpoint":{"type":"string","format":"uri"},"lifetime":{"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false},"send_token":{"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false},"expired_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"type":{"const":"OAuth2"},"token_endpoint":{"type":"string","format":"uri"},"client_secret":{"type":"string"},"client_authentication":{"type":["string","object"]},"dpop":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"subject_token":{"type":"string","pattern":"\\S"},"subject_token_type":{"type":"string","pattern":"\\S","default":"urn:ietf:params:oauth:token-type:access_token"},"actor_token":{"type":"string","pattern":"\\S"},"actor_token_type":{"type":"string","pattern":"\\S"},"requested_token_type":{"type":"string","pattern":"\\S"}},"required":["type","subject_token"],"additionalProperties":false,"grant_known_as":["on_behalf_of","obo","exchange","impersonation","urn:ietf:params:oauth:grant-type:token-exchange"]};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z0-9_]+@[0-9]+$", "");
const pattern5 = new RegExp("\\S", "");
const pattern7 = new RegExp("\\$\\{", "");
const formats0 = fieldFormats.uri;
const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;
const formats8 = fieldFormats["absolute-uri"];
const formats16 = fieldFormats.duration;

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
if(data.subject_token === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject_token"}};
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
if("token_exchange" !== data16){
const err37 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "token_exchange"}};
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
if(data.revocation_endpoint !== undefined){
let data24 = data.revocation_endpoint;
if(typeof data24 === "string"){
if(!(formats0(data24))){
const err52 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.introspection_endpoint !== undefined){
let data25 = data.introspection_endpoint;
if(typeof data25 === "string"){
if(!(formats0(data25))){
const err54 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/format",keyword:"format",params:{format: "uri"}};
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
const err55 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.lifetime !== undefined){
let data26 = data.lifetime;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key3 in data26){
if(!(((key3 === "always") || (key3 === "if_unknown")) || (key3 === "refresh_before"))){
const err56 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data26.always !== undefined){
let data27 = data26.always;
if((!(typeof data27 == "number")) && (typeof data27 !== "string")){
const err57 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.always.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(typeof data27 == "number"){
if(data27 <= 0 || isNaN(data27)){
const err58 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(typeof data27 === "string"){
if(!(formats16(data27))){
const err59 = {instancePath:instancePath+"/lifetime/always",schemaPath:"#/properties/lifetime/properties/always/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data26.if_unknown !== undefined){
let data28 = data26.if_unknown;
if((!(typeof data28 == "number")) && (typeof data28 !== "string")){
const err60 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.if_unknown.type}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(typeof data28 == "number"){
if(data28 <= 0 || isNaN(data28)){
const err61 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(typeof data28 === "string"){
if(!(formats16(data28))){
const err62 = {instancePath:instancePath+"/lifetime/if_unknown",schemaPath:"#/properties/lifetime/properties/if_unknown/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data26.refresh_before !== undefined){
let data29 = data26.refresh_before;
if((!(typeof data29 == "number")) && (typeof data29 !== "string")){
const err63 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/type",keyword:"type",params:{type: schema31.properties.lifetime.properties.refresh_before.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(typeof data29 == "number"){
if(data29 <= 0 || isNaN(data29)){
const err64 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(typeof data29 === "string"){
if(!(formats16(data29))){
const err65 = {instancePath:instancePath+"/lifetime/refresh_before",schemaPath:"#/properties/lifetime/properties/refresh_before/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
else {
const err66 = {instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.send_token !== undefined){
let data30 = data.send_token;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.in === undefined){
data30.in = "header";
}
if(data30.which === undefined){
data30.which = "access_token";
}
for(const key4 in data30){
if(!((((key4 === "in") || (key4 === "name")) || (key4 === "prefix")) || (key4 === "which"))){
const err67 = {instancePath:instancePath+"/send_token",schemaPath:"#/properties/send_token/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
let data31 = data30.in;
if(typeof data31 !== "string"){
const err68 = {instancePath:instancePath+"/send_token/in",schemaPath:"#/properties/send_token/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!(((data31 === "header") || (data31 === "query")) || (data31 === "cookie"))){
const err69 = {instancePath:instancePath+"/send_token/in",schemaPath:"#/properties/send_token/properties/in/enum",keyword:"enum",params:{allowedValues: schema31.properties.send_token.properties.in.enum}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data30.name !== undefined){
let data32 = data30.name;
if(typeof data32 === "string"){
if(!pattern5.test(data32)){
const err70 = {instancePath:instancePath+"/send_token/name",schemaPath:"#/properties/send_token/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err71 = {instancePath:instancePath+"/send_token/name",schemaPath:"#/properties/send_token/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data30.prefix !== undefined){
if(typeof data30.prefix !== "string"){
const err72 = {instancePath:instancePath+"/send_token/prefix",schemaPath:"#/properties/send_token/properties/prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
let data34 = data30.which;
if(typeof data34 !== "string"){
const err73 = {instancePath:instancePath+"/send_token/which",schemaPath:"#/properties/send_token/properties/which/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!((data34 === "access_token") || (data34 === "id_token"))){
const err74 = {instancePath:instancePath+"/send_token/which",schemaPath:"#/properties/send_token/properties/which/enum",keyword:"enum",params:{allowedValues: schema31.properties.send_token.properties.which.enum}};
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
const err75 = {instancePath:instancePath+"/send_token",schemaPath:"#/properties/send_token/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.expired_when !== undefined){
let data35 = data.expired_when;
if(Array.isArray(data35)){
if(data35.length < 1){
const err76 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
const len3 = data35.length;
for(let i3=0; i3<len3; i3++){
let data36 = data35[i3];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(Object.keys(data36).length < 1){
const err77 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key5 in data36){
if(!((((((key5 === "status") || (key5 === "path")) || (key5 === "equals")) || (key5 === "pattern")) || (key5 === "header")) || (key5 === "header_pattern"))){
const err78 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data36.status !== undefined){
let data37 = data36.status;
if((!((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37)))) && (!(Array.isArray(data37)))){
const err79 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(typeof data37 == "number"){
if(data37 > 599 || isNaN(data37)){
const err80 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data37 < 100 || isNaN(data37)){
const err81 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(Array.isArray(data37)){
const len4 = data37.length;
for(let i4=0; i4<len4; i4++){
let data38 = data37[i4];
if(!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38)))){
const err82 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(typeof data38 == "number"){
if(data38 > 599 || isNaN(data38)){
const err83 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data38 < 100 || isNaN(data38)){
const err84 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
}
}
if(data36.path !== undefined){
let data39 = data36.path;
if(typeof data39 === "string"){
if(!pattern5.test(data39)){
const err85 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err86 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data36.equals !== undefined){
let data40 = data36.equals;
if((((typeof data40 !== "string") && (!(typeof data40 == "number"))) && (typeof data40 !== "boolean")) && (!(Array.isArray(data40)))){
const err87 = {instancePath:instancePath+"/expired_when/" + i3+"/equals",schemaPath:"#/properties/expired_when/items/properties/equals/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(Array.isArray(data40)){
const len5 = data40.length;
for(let i5=0; i5<len5; i5++){
let data41 = data40[i5];
if(((typeof data41 !== "string") && (!(typeof data41 == "number"))) && (typeof data41 !== "boolean")){
const err88 = {instancePath:instancePath+"/expired_when/" + i3+"/equals/" + i5,schemaPath:"#/properties/expired_when/items/properties/equals/items/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.items.type}};
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
if(data36.pattern !== undefined){
let data42 = data36.pattern;
if(typeof data42 === "string"){
if(!pattern5.test(data42)){
const err89 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err90 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data36.header !== undefined){
let data43 = data36.header;
if(typeof data43 === "string"){
if(!pattern5.test(data43)){
const err91 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data36.header_pattern !== undefined){
let data44 = data36.header_pattern;
if(typeof data44 === "string"){
if(!pattern5.test(data44)){
const err93 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err94 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
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
const err95 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/type",keyword:"type",params:{type: "object"}};
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
const err96 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.type !== undefined){
if("OAuth2" !== data.type){
const err97 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "OAuth2"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.token_endpoint !== undefined){
let data46 = data.token_endpoint;
if(typeof data46 === "string"){
if(!(formats0(data46))){
const err98 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.client_secret !== undefined){
if(typeof data.client_secret !== "string"){
const err100 = {instancePath:instancePath+"/client_secret",schemaPath:"#/properties/client_secret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.client_authentication !== undefined){
let data48 = data.client_authentication;
if((typeof data48 !== "string") && (!(data48 && typeof data48 == "object" && !Array.isArray(data48)))){
const err101 = {instancePath:instancePath+"/client_authentication",schemaPath:"#/properties/client_authentication/type",keyword:"type",params:{type: schema31.properties.client_authentication.type}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
let data49 = data.dpop;
const _errs109 = errors;
let valid19 = true;
const _errs110 = errors;
if(errors === _errs110){
if(typeof data49 === "string"){
if(!pattern7.test(data49)){
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
else {
const err103 = {};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
var _valid1 = _errs110 === errors;
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs112 = errors;
if(typeof data49 !== "boolean"){
const err104 = {instancePath:instancePath+"/dpop",schemaPath:"#/properties/dpop/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid1 = _errs112 === errors;
valid19 = _valid1;
}
if(!valid19){
const err105 = {instancePath:instancePath+"/dpop",schemaPath:"#/properties/dpop/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data.subject_token !== undefined){
let data50 = data.subject_token;
if(typeof data50 === "string"){
if(!pattern5.test(data50)){
const err106 = {instancePath:instancePath+"/subject_token",schemaPath:"#/properties/subject_token/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/subject_token",schemaPath:"#/properties/subject_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
let data51 = data.subject_token_type;
if(typeof data51 === "string"){
if(!pattern5.test(data51)){
const err108 = {instancePath:instancePath+"/subject_token_type",schemaPath:"#/properties/subject_token_type/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err109 = {instancePath:instancePath+"/subject_token_type",schemaPath:"#/properties/subject_token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data.actor_token !== undefined){
let data52 = data.actor_token;
if(typeof data52 === "string"){
if(!pattern5.test(data52)){
const err110 = {instancePath:instancePath+"/actor_token",schemaPath:"#/properties/actor_token/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err111 = {instancePath:instancePath+"/actor_token",schemaPath:"#/properties/actor_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.actor_token_type !== undefined){
let data53 = data.actor_token_type;
if(typeof data53 === "string"){
if(!pattern5.test(data53)){
const err112 = {instancePath:instancePath+"/actor_token_type",schemaPath:"#/properties/actor_token_type/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err113 = {instancePath:instancePath+"/actor_token_type",schemaPath:"#/properties/actor_token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.requested_token_type !== undefined){
let data54 = data.requested_token_type;
if(typeof data54 === "string"){
if(!pattern5.test(data54)){
const err114 = {instancePath:instancePath+"/requested_token_type",schemaPath:"#/properties/requested_token_type/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err115 = {instancePath:instancePath+"/requested_token_type",schemaPath:"#/properties/requested_token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
