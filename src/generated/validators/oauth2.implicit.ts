// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"variables":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"$ref":"#/$defs/client_certificate"},"proxy":{"$ref":"#/$defs/proxy"},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"computed":{"type":"object","minProperties":1,"additionalProperties":{"type":"object","properties":{"function":{"type":"string","enum":["base64","sha1","sha256","sha512","md5","hmac_sha1","hmac_sha256","hmac_sha512","unix_time","unix_time_ms","iso_time","uuid","nonce"]},"input":{"type":"string"},"key":{"type":"string","pattern":"\\S"},"encoding":{"type":"string","enum":["hex","hex_upper","base64","base64url"]}},"required":["function"],"additionalProperties":false}},"grant_type":{"type":"string","const":"implicit","default":"client_credentials"},"issuer":{"type":"string","format":"uri"},"revocation_endpoint":{"type":"string","format":"uri"},"introspection_endpoint":{"type":"string","format":"uri"},"resource":{"type":["string","array"],"format":"absolute-uri","pattern":"\\S","minItems":1,"items":{"type":"string","format":"absolute-uri"}},"client_id":{"type":"string","pattern":"\\S"},"client_id_is_sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"scope":{"type":["string","array"],"items":{"type":"string"}},"audience":{"type":"string","pattern":"\\S"},"token_response":{"$ref":"#/$defs/token_response"},"lifetime":{"$ref":"#/$defs/lifetime"},"send_token":{"$ref":"#/$defs/send_token"},"expired_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"type":{"const":"OAuth2"},"authorization_endpoint":{"type":"string","format":"uri"},"redirect_uri":{"type":"string","format":"absolute-uri","default":"http://127.0.0.1:53682/callback"},"authorize_using_browser":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":true},"state":{"type":"string"},"authorization_scope":{"type":["string","array"],"items":{"type":"string"}},"authorization_request":{"$ref":"#/$defs/authorization_request"},"authorization_response":{"$ref":"#/$defs/authorization_response"}},"required":["type","client_id"],"additionalProperties":false,"grant_known_as":[{"name":"Implicit","from":"Qualys"},"implicit_grant","implicit_flow","token"],"$defs":{"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"token_response":{"type":"object","properties":{"format":{"type":"string","enum":["auto","json","form","text","xml","jwe"],"default":"auto"},"key":{"type":"string","pattern":"\\S"},"access_token":{"type":"string","format":"jsonpath"},"refresh_token":{"type":"string","format":"jsonpath"},"token_type":{"type":"string","format":"jsonpath"},"scope":{"type":"string","format":"jsonpath"},"id_token":{"type":"string","format":"jsonpath"},"expires_in":{"type":"string","format":"jsonpath"},"expires_in_unit":{"type":"string","enum":["s","ms","min","h"],"default":"s"},"expires_at":{"type":"string","format":"jsonpath"},"refresh_token_expires_in":{"type":"string","format":"jsonpath"},"refresh_token_expires_at":{"type":"string","format":"jsonpath"},"error":{"type":"object","properties":{"code":{"type":"string","format":"jsonpath"},"message":{"type":"string","format":"jsonpath"},"codes":{"type":"object","additionalProperties":{"type":"string","enum":["invalid_request","invalid_client","invalid_grant","unauthorized_client","unsupported_grant_type","invalid_scope","access_denied","server_error","temporarily_unavailable","authorization_pending","slow_down","expired_token"]}}},"additionalProperties":false},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}},"steps":{"type":"array","items":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"query":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"body":{"type":["string","object","array"]},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}}},"required":["url"],"additionalProperties":false}}},"additionalProperties":false},"lifetime":{"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false},"send_token":{"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false},"authorization_request":{"type":"object","properties":{"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"scope_separator":{"type":"string","default":" "}},"additionalProperties":false},"authorization_response":{"type":"object","properties":{"extra":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}}},"additionalProperties":false}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^[a-z0-9_]+@[0-9]+$", "");
const pattern6 = new RegExp("\\$\\{", "");
const pattern4 = new RegExp("\\S", "");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.certificate === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "certificate"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "certificate") || (key0 === "key")) || (key0 === "passphrase"))){
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
if(data.certificate !== undefined){
let data0 = data.certificate;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/certificate",schemaPath:"#/properties/certificate/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/certificate",schemaPath:"#/properties/certificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.passphrase !== undefined){
if(typeof data.passphrase !== "string"){
const err7 = {instancePath:instancePath+"/passphrase",schemaPath:"#/properties/passphrase/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}

const formats0 = fieldFormats.uri;

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "url") || (key0 === "username")) || (key0 === "password"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!(formats0(data0))){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err4 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
const err5 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","properties":{"format":{"type":"string","enum":["auto","json","form","text","xml","jwe"],"default":"auto"},"key":{"type":"string","pattern":"\\S"},"access_token":{"type":"string","format":"jsonpath"},"refresh_token":{"type":"string","format":"jsonpath"},"token_type":{"type":"string","format":"jsonpath"},"scope":{"type":"string","format":"jsonpath"},"id_token":{"type":"string","format":"jsonpath"},"expires_in":{"type":"string","format":"jsonpath"},"expires_in_unit":{"type":"string","enum":["s","ms","min","h"],"default":"s"},"expires_at":{"type":"string","format":"jsonpath"},"refresh_token_expires_in":{"type":"string","format":"jsonpath"},"refresh_token_expires_at":{"type":"string","format":"jsonpath"},"error":{"type":"object","properties":{"code":{"type":"string","format":"jsonpath"},"message":{"type":"string","format":"jsonpath"},"codes":{"type":"object","additionalProperties":{"type":"string","enum":["invalid_request","invalid_client","invalid_grant","unauthorized_client","unsupported_grant_type","invalid_scope","access_denied","server_error","temporarily_unavailable","authorization_pending","slow_down","expired_token"]}}},"additionalProperties":false},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}},"steps":{"type":"array","items":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"query":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"body":{"type":["string","object","array"]},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}}},"required":["url"],"additionalProperties":false}}},"additionalProperties":false};
const formats16 = fieldFormats.jsonpath;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
data.format = "auto";
}
if(data.expires_in_unit === undefined){
data.expires_in_unit = "s";
}
for(const key0 in data){
if(!(func1.call(schema22.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
let data0 = data.format;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((((data0 === "auto") || (data0 === "json")) || (data0 === "form")) || (data0 === "text")) || (data0 === "xml")) || (data0 === "jwe"))){
const err2 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema22.properties.format.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.access_token !== undefined){
let data2 = data.access_token;
if(typeof data2 === "string"){
if(!(formats16(data2))){
const err5 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/format",keyword:"format",params:{format: "jsonpath"}};
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
const err6 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.refresh_token !== undefined){
let data3 = data.refresh_token;
if(typeof data3 === "string"){
if(!(formats16(data3))){
const err7 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.token_type !== undefined){
let data4 = data.token_type;
if(typeof data4 === "string"){
if(!(formats16(data4))){
const err9 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.scope !== undefined){
let data5 = data.scope;
if(typeof data5 === "string"){
if(!(formats16(data5))){
const err11 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.id_token !== undefined){
let data6 = data.id_token;
if(typeof data6 === "string"){
if(!(formats16(data6))){
const err13 = {instancePath:instancePath+"/id_token",schemaPath:"#/properties/id_token/format",keyword:"format",params:{format: "jsonpath"}};
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
const err14 = {instancePath:instancePath+"/id_token",schemaPath:"#/properties/id_token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.expires_in !== undefined){
let data7 = data.expires_in;
if(typeof data7 === "string"){
if(!(formats16(data7))){
const err15 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/format",keyword:"format",params:{format: "jsonpath"}};
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
const err16 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
let data8 = data.expires_in_unit;
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/expires_in_unit",schemaPath:"#/properties/expires_in_unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data8 === "s") || (data8 === "ms")) || (data8 === "min")) || (data8 === "h"))){
const err18 = {instancePath:instancePath+"/expires_in_unit",schemaPath:"#/properties/expires_in_unit/enum",keyword:"enum",params:{allowedValues: schema22.properties.expires_in_unit.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.expires_at !== undefined){
let data9 = data.expires_at;
if(typeof data9 === "string"){
if(!(formats16(data9))){
const err19 = {instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.refresh_token_expires_in !== undefined){
let data10 = data.refresh_token_expires_in;
if(typeof data10 === "string"){
if(!(formats16(data10))){
const err21 = {instancePath:instancePath+"/refresh_token_expires_in",schemaPath:"#/properties/refresh_token_expires_in/format",keyword:"format",params:{format: "jsonpath"}};
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
const err22 = {instancePath:instancePath+"/refresh_token_expires_in",schemaPath:"#/properties/refresh_token_expires_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.refresh_token_expires_at !== undefined){
let data11 = data.refresh_token_expires_at;
if(typeof data11 === "string"){
if(!(formats16(data11))){
const err23 = {instancePath:instancePath+"/refresh_token_expires_at",schemaPath:"#/properties/refresh_token_expires_at/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/refresh_token_expires_at",schemaPath:"#/properties/refresh_token_expires_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.error !== undefined){
let data12 = data.error;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(!(((key1 === "code") || (key1 === "message")) || (key1 === "codes"))){
const err25 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.code !== undefined){
let data13 = data12.code;
if(typeof data13 === "string"){
if(!(formats16(data13))){
const err26 = {instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.message !== undefined){
let data14 = data12.message;
if(typeof data14 === "string"){
if(!(formats16(data14))){
const err28 = {instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.codes !== undefined){
let data15 = data12.codes;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
let data16 = data15[key2];
if(typeof data16 !== "string"){
const err30 = {instancePath:instancePath+"/error/codes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/error/properties/codes/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((((((((((((data16 === "invalid_request") || (data16 === "invalid_client")) || (data16 === "invalid_grant")) || (data16 === "unauthorized_client")) || (data16 === "unsupported_grant_type")) || (data16 === "invalid_scope")) || (data16 === "access_denied")) || (data16 === "server_error")) || (data16 === "temporarily_unavailable")) || (data16 === "authorization_pending")) || (data16 === "slow_down")) || (data16 === "expired_token"))){
const err31 = {instancePath:instancePath+"/error/codes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/error/properties/codes/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema22.properties.error.properties.codes.additionalProperties.enum}};
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
const err32 = {instancePath:instancePath+"/error/codes",schemaPath:"#/properties/error/properties/codes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.extra !== undefined){
let data17 = data.extra;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
let data18 = data17[key3];
if(typeof data18 === "string"){
if(!(formats16(data18))){
const err34 = {instancePath:instancePath+"/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.steps !== undefined){
let data19 = data.steps;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.url === undefined){
const err37 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data20){
if(!((((((((key4 === "url") || (key4 === "method")) || (key4 === "format")) || (key4 === "headers")) || (key4 === "parameters")) || (key4 === "query")) || (key4 === "body")) || (key4 === "extra"))){
const err38 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.url !== undefined){
let data21 = data20.url;
if(typeof data21 === "string"){
if(!(formats0(data21))){
const err39 = {instancePath:instancePath+"/steps/" + i0+"/url",schemaPath:"#/properties/steps/items/properties/url/format",keyword:"format",params:{format: "uri"}};
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
const err40 = {instancePath:instancePath+"/steps/" + i0+"/url",schemaPath:"#/properties/steps/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data20.method !== undefined){
let data22 = data20.method;
if(typeof data22 !== "string"){
const err41 = {instancePath:instancePath+"/steps/" + i0+"/method",schemaPath:"#/properties/steps/items/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(((((data22 === "GET") || (data22 === "POST")) || (data22 === "PUT")) || (data22 === "PATCH")) || (data22 === "DELETE"))){
const err42 = {instancePath:instancePath+"/steps/" + i0+"/method",schemaPath:"#/properties/steps/items/properties/method/enum",keyword:"enum",params:{allowedValues: schema22.properties.steps.items.properties.method.enum}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.format !== undefined){
let data23 = data20.format;
if(typeof data23 !== "string"){
const err43 = {instancePath:instancePath+"/steps/" + i0+"/format",schemaPath:"#/properties/steps/items/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!((((data23 === "form") || (data23 === "json")) || (data23 === "query")) || (data23 === "xml"))){
const err44 = {instancePath:instancePath+"/steps/" + i0+"/format",schemaPath:"#/properties/steps/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema22.properties.steps.items.properties.format.enum}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.headers !== undefined){
let data24 = data20.headers;
if(!data24 || typeof data24 != "object"){
const err45 = {instancePath:instancePath+"/steps/" + i0+"/headers",schemaPath:"#/properties/steps/items/properties/headers/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.headers.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(Array.isArray(data24)){
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.sensitive === undefined){
data25.sensitive = false;
}
if(data25.name === undefined){
const err46 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1,schemaPath:"#/properties/steps/items/properties/headers/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data25.value === undefined){
const err47 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1,schemaPath:"#/properties/steps/items/properties/headers/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key5 in data25){
if(!(((key5 === "name") || (key5 === "value")) || (key5 === "sensitive"))){
const err48 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1,schemaPath:"#/properties/steps/items/properties/headers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data25.name !== undefined){
let data26 = data25.name;
if(typeof data26 === "string"){
if(!pattern4.test(data26)){
const err49 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1+"/name",schemaPath:"#/properties/steps/items/properties/headers/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err50 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1+"/name",schemaPath:"#/properties/steps/items/properties/headers/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data25.value !== undefined){
let data27 = data25.value;
if(((typeof data27 !== "string") && (!(typeof data27 == "number"))) && (typeof data27 !== "boolean")){
const err51 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1+"/value",schemaPath:"#/properties/steps/items/properties/headers/items/properties/value/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.headers.items.properties.value.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
let data28 = data25.sensitive;
const _errs64 = errors;
let valid10 = true;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data28 === "string"){
if(!pattern6.test(data28)){
const err52 = {};
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
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
var _valid0 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs67 = errors;
if(typeof data28 !== "boolean"){
const err54 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1+"/sensitive",schemaPath:"#/properties/steps/items/properties/headers/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid0 = _errs67 === errors;
valid10 = _valid0;
}
if(!valid10){
const err55 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1+"/sensitive",schemaPath:"#/properties/steps/items/properties/headers/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err56 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + i1,schemaPath:"#/properties/steps/items/properties/headers/items/type",keyword:"type",params:{type: "object"}};
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
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
let data29 = data24[key6];
if(((typeof data29 !== "string") && (!(typeof data29 == "number"))) && (typeof data29 !== "boolean")){
const err57 = {instancePath:instancePath+"/steps/" + i0+"/headers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.headers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
}
if(data20.parameters !== undefined){
let data30 = data20.parameters;
if(!data30 || typeof data30 != "object"){
const err58 = {instancePath:instancePath+"/steps/" + i0+"/parameters",schemaPath:"#/properties/steps/items/properties/parameters/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.parameters.type}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(Array.isArray(data30)){
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.sensitive === undefined){
data31.sensitive = false;
}
if(data31.name === undefined){
const err59 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2,schemaPath:"#/properties/steps/items/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data31.value === undefined){
const err60 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2,schemaPath:"#/properties/steps/items/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key7 in data31){
if(!(((key7 === "name") || (key7 === "value")) || (key7 === "sensitive"))){
const err61 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2,schemaPath:"#/properties/steps/items/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data31.name !== undefined){
let data32 = data31.name;
if(typeof data32 === "string"){
if(!pattern4.test(data32)){
const err62 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2+"/name",schemaPath:"#/properties/steps/items/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2+"/name",schemaPath:"#/properties/steps/items/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data31.value !== undefined){
let data33 = data31.value;
if(((typeof data33 !== "string") && (!(typeof data33 == "number"))) && (typeof data33 !== "boolean")){
const err64 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2+"/value",schemaPath:"#/properties/steps/items/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
let data34 = data31.sensitive;
const _errs82 = errors;
let valid15 = true;
const _errs83 = errors;
if(errors === _errs83){
if(typeof data34 === "string"){
if(!pattern6.test(data34)){
const err65 = {};
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
const err66 = {};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
var _valid1 = _errs83 === errors;
errors = _errs82;
if(vErrors !== null){
if(_errs82){
vErrors.length = _errs82;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs85 = errors;
if(typeof data34 !== "boolean"){
const err67 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2+"/sensitive",schemaPath:"#/properties/steps/items/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid1 = _errs85 === errors;
valid15 = _valid1;
}
if(!valid15){
const err68 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2+"/sensitive",schemaPath:"#/properties/steps/items/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err69 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + i2,schemaPath:"#/properties/steps/items/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key8 in data30){
let data35 = data30[key8];
if(((typeof data35 !== "string") && (!(typeof data35 == "number"))) && (typeof data35 !== "boolean")){
const err70 = {instancePath:instancePath+"/steps/" + i0+"/parameters/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.parameters.additionalProperties.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
if(data20.query !== undefined){
let data36 = data20.query;
if(!data36 || typeof data36 != "object"){
const err71 = {instancePath:instancePath+"/steps/" + i0+"/query",schemaPath:"#/properties/steps/items/properties/query/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.query.type}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(Array.isArray(data36)){
const len3 = data36.length;
for(let i3=0; i3<len3; i3++){
let data37 = data36[i3];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.sensitive === undefined){
data37.sensitive = false;
}
if(data37.name === undefined){
const err72 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3,schemaPath:"#/properties/steps/items/properties/query/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data37.value === undefined){
const err73 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3,schemaPath:"#/properties/steps/items/properties/query/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key9 in data37){
if(!(((key9 === "name") || (key9 === "value")) || (key9 === "sensitive"))){
const err74 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3,schemaPath:"#/properties/steps/items/properties/query/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data37.name !== undefined){
let data38 = data37.name;
if(typeof data38 === "string"){
if(!pattern4.test(data38)){
const err75 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3+"/name",schemaPath:"#/properties/steps/items/properties/query/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3+"/name",schemaPath:"#/properties/steps/items/properties/query/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data37.value !== undefined){
let data39 = data37.value;
if(((typeof data39 !== "string") && (!(typeof data39 == "number"))) && (typeof data39 !== "boolean")){
const err77 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3+"/value",schemaPath:"#/properties/steps/items/properties/query/items/properties/value/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.query.items.properties.value.type}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
let data40 = data37.sensitive;
const _errs100 = errors;
let valid20 = true;
const _errs101 = errors;
if(errors === _errs101){
if(typeof data40 === "string"){
if(!pattern6.test(data40)){
const err78 = {};
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
const err79 = {};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
var _valid2 = _errs101 === errors;
errors = _errs100;
if(vErrors !== null){
if(_errs100){
vErrors.length = _errs100;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs103 = errors;
if(typeof data40 !== "boolean"){
const err80 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3+"/sensitive",schemaPath:"#/properties/steps/items/properties/query/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid2 = _errs103 === errors;
valid20 = _valid2;
}
if(!valid20){
const err81 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3+"/sensitive",schemaPath:"#/properties/steps/items/properties/query/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err82 = {instancePath:instancePath+"/steps/" + i0+"/query/" + i3,schemaPath:"#/properties/steps/items/properties/query/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key10 in data36){
let data41 = data36[key10];
if(((typeof data41 !== "string") && (!(typeof data41 == "number"))) && (typeof data41 !== "boolean")){
const err83 = {instancePath:instancePath+"/steps/" + i0+"/query/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/query/additionalProperties/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.query.additionalProperties.type}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
}
if(data20.body !== undefined){
let data42 = data20.body;
if((!data42 || typeof data42 != "object") && (typeof data42 !== "string")){
const err84 = {instancePath:instancePath+"/steps/" + i0+"/body",schemaPath:"#/properties/steps/items/properties/body/type",keyword:"type",params:{type: schema22.properties.steps.items.properties.body.type}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data20.extra !== undefined){
let data43 = data20.extra;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key11 in data43){
let data44 = data43[key11];
if(typeof data44 === "string"){
if(!(formats16(data44))){
const err85 = {instancePath:instancePath+"/steps/" + i0+"/extra/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/extra/additionalProperties/format",keyword:"format",params:{format: "jsonpath"}};
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
const err86 = {instancePath:instancePath+"/steps/" + i0+"/extra/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/steps/" + i0+"/extra",schemaPath:"#/properties/steps/items/properties/extra/type",keyword:"type",params:{type: "object"}};
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
else {
const err88 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err89 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"}};
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
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false};
const formats44 = fieldFormats.duration;

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "always") || (key0 === "if_unknown")) || (key0 === "refresh_before"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.always !== undefined){
let data0 = data.always;
if((!(typeof data0 == "number")) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/always",schemaPath:"#/properties/always/type",keyword:"type",params:{type: schema23.properties.always.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 <= 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/always",schemaPath:"#/properties/always/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!(formats44(data0))){
const err3 = {instancePath:instancePath+"/always",schemaPath:"#/properties/always/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.if_unknown !== undefined){
let data1 = data.if_unknown;
if((!(typeof data1 == "number")) && (typeof data1 !== "string")){
const err4 = {instancePath:instancePath+"/if_unknown",schemaPath:"#/properties/if_unknown/type",keyword:"type",params:{type: schema23.properties.if_unknown.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/if_unknown",schemaPath:"#/properties/if_unknown/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!(formats44(data1))){
const err6 = {instancePath:instancePath+"/if_unknown",schemaPath:"#/properties/if_unknown/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.refresh_before !== undefined){
let data2 = data.refresh_before;
if((!(typeof data2 == "number")) && (typeof data2 !== "string")){
const err7 = {instancePath:instancePath+"/refresh_before",schemaPath:"#/properties/refresh_before/type",keyword:"type",params:{type: schema23.properties.refresh_before.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 <= 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/refresh_before",schemaPath:"#/properties/refresh_before/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!(formats44(data2))){
const err9 = {instancePath:instancePath+"/refresh_before",schemaPath:"#/properties/refresh_before/format",keyword:"format",params:{format: "duration"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
data.in = "header";
}
if(data.which === undefined){
data.which = "access_token";
}
for(const key0 in data){
if(!((((key0 === "in") || (key0 === "name")) || (key0 === "prefix")) || (key0 === "which"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
let data0 = data.in;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((data0 === "header") || (data0 === "query")) || (data0 === "cookie"))){
const err2 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/enum",keyword:"enum",params:{allowedValues: schema24.properties.in.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.prefix !== undefined){
if(typeof data.prefix !== "string"){
const err5 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let data3 = data.which;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/which",schemaPath:"#/properties/which/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "access_token") || (data3 === "id_token"))){
const err7 = {instancePath:instancePath+"/which",schemaPath:"#/properties/which/enum",keyword:"enum",params:{allowedValues: schema24.properties.which.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","properties":{"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"scope_separator":{"type":"string","default":" "}},"additionalProperties":false};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scope_separator === undefined){
data.scope_separator = " ";
}
for(const key0 in data){
if(!((((key0 === "parameters") || (key0 === "rename")) || (key0 === "omit")) || (key0 === "scope_separator"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.parameters !== undefined){
let data0 = data.parameters;
if(!data0 || typeof data0 != "object"){
const err1 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: schema25.properties.parameters.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.sensitive === undefined){
data1.sensitive = false;
}
if(data1.name === undefined){
const err2 = {instancePath:instancePath+"/parameters/" + i0,schemaPath:"#/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.value === undefined){
const err3 = {instancePath:instancePath+"/parameters/" + i0,schemaPath:"#/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!(((key1 === "name") || (key1 === "value")) || (key1 === "sensitive"))){
const err4 = {instancePath:instancePath+"/parameters/" + i0,schemaPath:"#/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err5 = {instancePath:instancePath+"/parameters/" + i0+"/name",schemaPath:"#/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err6 = {instancePath:instancePath+"/parameters/" + i0+"/name",schemaPath:"#/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.value !== undefined){
let data3 = data1.value;
if(((typeof data3 !== "string") && (!(typeof data3 == "number"))) && (typeof data3 !== "boolean")){
const err7 = {instancePath:instancePath+"/parameters/" + i0+"/value",schemaPath:"#/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema25.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let data4 = data1.sensitive;
const _errs12 = errors;
let valid4 = true;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs15 = errors;
if(typeof data4 !== "boolean"){
const err10 = {instancePath:instancePath+"/parameters/" + i0+"/sensitive",schemaPath:"#/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid4 = _valid0;
}
if(!valid4){
const err11 = {instancePath:instancePath+"/parameters/" + i0+"/sensitive",schemaPath:"#/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/parameters/" + i0,schemaPath:"#/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key2 in data0){
let data5 = data0[key2];
if(((typeof data5 !== "string") && (!(typeof data5 == "number"))) && (typeof data5 !== "boolean")){
const err13 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema25.properties.parameters.additionalProperties.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data.rename !== undefined){
let data6 = data.rename;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err14 = {instancePath:instancePath+"/rename/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rename/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err15 = {instancePath:instancePath+"/rename/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/rename",schemaPath:"#/properties/rename/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.omit !== undefined){
let data8 = data.omit;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err17 = {instancePath:instancePath+"/omit/" + i1,schemaPath:"#/properties/omit/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/omit/" + i1,schemaPath:"#/properties/omit/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/omit",schemaPath:"#/properties/omit/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(typeof data.scope_separator !== "string"){
const err20 = {instancePath:instancePath+"/scope_separator",schemaPath:"#/properties/scope_separator/type",keyword:"type",params:{type: "string"}};
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
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "extra")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.extra !== undefined){
let data0 = data.extra;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err1 = {instancePath:instancePath+"/extra/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/extra/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}

const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;
const formats12 = fieldFormats["absolute-uri"];

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
if(!(func1.call(schema19.properties, key0))){
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
if(!pattern3.test(data1)){
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
if(data.variables !== undefined){
let data2 = data.variables;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(((typeof data3 !== "string") && (!(typeof data3 == "number"))) && (typeof data3 !== "boolean")){
const err6 = {instancePath:instancePath+"/variables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: schema19.properties.variables.additionalProperties.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let data4 = data.ssl_mode;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data4 === "verify") || (data4 === "trust")) || (data4 === "off"))){
const err9 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/enum",keyword:"enum",params:{allowedValues: schema19.properties.ssl_mode.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.ca_file !== undefined){
if(typeof data.ca_file !== "string"){
const err10 = {instancePath:instancePath+"/ca_file",schemaPath:"#/properties/ca_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.client_certificate !== undefined){
if(!(validate53(data.client_certificate, {instancePath:instancePath+"/client_certificate",parentData:data,parentDataProperty:"client_certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.proxy !== undefined){
if(!(validate55(data.proxy, {instancePath:instancePath+"/proxy",parentData:data,parentDataProperty:"proxy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
let data8 = data.timeout;
if((!(typeof data8 == "number")) && (typeof data8 !== "string")){
const err11 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema19.properties.timeout.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 > 2147483 || isNaN(data8)){
const err12 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data8 <= 0 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!(formats2(data8))){
const err14 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/format",keyword:"format",params:{format: "timeout"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let data9 = data.also_send_to;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(!(formats4(data10))){
const err15 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/format",keyword:"format",params:{format: "origin"}};
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
const err16 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/type",keyword:"type",params:{type: "string"}};
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
const err17 = {instancePath:instancePath+"/also_send_to",schemaPath:"#/properties/also_send_to/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
let data11 = data.ignore_cookies_policy;
const _errs24 = errors;
let valid4 = true;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs27 = errors;
if(typeof data11 !== "boolean"){
const err20 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid0 = _errs27 === errors;
valid4 = _valid0;
}
if(!valid4){
const err21 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data.computed !== undefined){
let data12 = data.computed;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
const err22 = {instancePath:instancePath+"/computed",schemaPath:"#/properties/computed/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data12){
let data13 = data12[key2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.function === undefined){
const err23 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/computed/additionalProperties/required",keyword:"required",params:{missingProperty: "function"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data13){
if(!((((key3 === "function") || (key3 === "input")) || (key3 === "key")) || (key3 === "encoding"))){
const err24 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/computed/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.function !== undefined){
let data14 = data13.function;
if(typeof data14 !== "string"){
const err25 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/function",schemaPath:"#/properties/computed/additionalProperties/properties/function/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((((((((((((data14 === "base64") || (data14 === "sha1")) || (data14 === "sha256")) || (data14 === "sha512")) || (data14 === "md5")) || (data14 === "hmac_sha1")) || (data14 === "hmac_sha256")) || (data14 === "hmac_sha512")) || (data14 === "unix_time")) || (data14 === "unix_time_ms")) || (data14 === "iso_time")) || (data14 === "uuid")) || (data14 === "nonce"))){
const err26 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/function",schemaPath:"#/properties/computed/additionalProperties/properties/function/enum",keyword:"enum",params:{allowedValues: schema19.properties.computed.additionalProperties.properties.function.enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data13.input !== undefined){
if(typeof data13.input !== "string"){
const err27 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/computed/additionalProperties/properties/input/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.key !== undefined){
let data16 = data13.key;
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
const err28 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/key",schemaPath:"#/properties/computed/additionalProperties/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/key",schemaPath:"#/properties/computed/additionalProperties/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.encoding !== undefined){
let data17 = data13.encoding;
if(typeof data17 !== "string"){
const err30 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/encoding",schemaPath:"#/properties/computed/additionalProperties/properties/encoding/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((((data17 === "hex") || (data17 === "hex_upper")) || (data17 === "base64")) || (data17 === "base64url"))){
const err31 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/encoding",schemaPath:"#/properties/computed/additionalProperties/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema19.properties.computed.additionalProperties.properties.encoding.enum}};
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
const err32 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/computed/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/computed",schemaPath:"#/properties/computed/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
let data18 = data.grant_type;
if(typeof data18 !== "string"){
const err34 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if("implicit" !== data18){
const err35 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "implicit"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data.issuer !== undefined){
let data19 = data.issuer;
if(typeof data19 === "string"){
if(!(formats0(data19))){
const err36 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.revocation_endpoint !== undefined){
let data20 = data.revocation_endpoint;
if(typeof data20 === "string"){
if(!(formats0(data20))){
const err38 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/format",keyword:"format",params:{format: "uri"}};
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
const err39 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/properties/revocation_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.introspection_endpoint !== undefined){
let data21 = data.introspection_endpoint;
if(typeof data21 === "string"){
if(!(formats0(data21))){
const err40 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/format",keyword:"format",params:{format: "uri"}};
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
const err41 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/properties/introspection_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.resource !== undefined){
let data22 = data.resource;
if((typeof data22 !== "string") && (!(Array.isArray(data22)))){
const err42 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: schema19.properties.resource.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
const err43 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(formats12(data22))){
const err44 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(Array.isArray(data22)){
if(data22.length < 1){
const err45 = {instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(typeof data23 === "string"){
if(!(formats12(data23))){
const err46 = {instancePath:instancePath+"/resource/" + i1,schemaPath:"#/properties/resource/items/format",keyword:"format",params:{format: "absolute-uri"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/resource/" + i1,schemaPath:"#/properties/resource/items/type",keyword:"type",params:{type: "string"}};
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
if(data.client_id !== undefined){
let data24 = data.client_id;
if(typeof data24 === "string"){
if(!pattern4.test(data24)){
const err48 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err49 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
let data25 = data.client_id_is_sensitive;
const _errs58 = errors;
let valid9 = true;
const _errs59 = errors;
if(errors === _errs59){
if(typeof data25 === "string"){
if(!pattern6.test(data25)){
const err50 = {};
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
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var _valid1 = _errs59 === errors;
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs61 = errors;
if(typeof data25 !== "boolean"){
const err52 = {instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid1 = _errs61 === errors;
valid9 = _valid1;
}
if(!valid9){
const err53 = {instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data.scope !== undefined){
let data26 = data.scope;
if((typeof data26 !== "string") && (!(Array.isArray(data26)))){
const err54 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: schema19.properties.scope.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(Array.isArray(data26)){
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
if(typeof data26[i2] !== "string"){
const err55 = {instancePath:instancePath+"/scope/" + i2,schemaPath:"#/properties/scope/items/type",keyword:"type",params:{type: "string"}};
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
if(data.audience !== undefined){
let data28 = data.audience;
if(typeof data28 === "string"){
if(!pattern4.test(data28)){
const err56 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err57 = {instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.token_response !== undefined){
if(!(validate57(data.token_response, {instancePath:instancePath+"/token_response",parentData:data,parentDataProperty:"token_response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.lifetime !== undefined){
if(!(validate59(data.lifetime, {instancePath:instancePath+"/lifetime",parentData:data,parentDataProperty:"lifetime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.send_token !== undefined){
if(!(validate61(data.send_token, {instancePath:instancePath+"/send_token",parentData:data,parentDataProperty:"send_token",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.expired_when !== undefined){
let data32 = data.expired_when;
if(Array.isArray(data32)){
if(data32.length < 1){
const err58 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len3 = data32.length;
for(let i3=0; i3<len3; i3++){
let data33 = data32[i3];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length < 1){
const err59 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key4 in data33){
if(!((((((key4 === "status") || (key4 === "path")) || (key4 === "equals")) || (key4 === "pattern")) || (key4 === "header")) || (key4 === "header_pattern"))){
const err60 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data33.status !== undefined){
let data34 = data33.status;
if((!((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34)))) && (!(Array.isArray(data34)))){
const err61 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data34 == "number"){
if(data34 > 599 || isNaN(data34)){
const err62 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data34 < 100 || isNaN(data34)){
const err63 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(Array.isArray(data34)){
const len4 = data34.length;
for(let i4=0; i4<len4; i4++){
let data35 = data34[i4];
if(!((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35)))){
const err64 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(typeof data35 == "number"){
if(data35 > 599 || isNaN(data35)){
const err65 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data35 < 100 || isNaN(data35)){
const err66 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
}
if(data33.path !== undefined){
let data36 = data33.path;
if(typeof data36 === "string"){
if(!pattern4.test(data36)){
const err67 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err68 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data33.equals !== undefined){
let data37 = data33.equals;
if((((typeof data37 !== "string") && (!(typeof data37 == "number"))) && (typeof data37 !== "boolean")) && (!(Array.isArray(data37)))){
const err69 = {instancePath:instancePath+"/expired_when/" + i3+"/equals",schemaPath:"#/properties/expired_when/items/properties/equals/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(Array.isArray(data37)){
const len5 = data37.length;
for(let i5=0; i5<len5; i5++){
let data38 = data37[i5];
if(((typeof data38 !== "string") && (!(typeof data38 == "number"))) && (typeof data38 !== "boolean")){
const err70 = {instancePath:instancePath+"/expired_when/" + i3+"/equals/" + i5,schemaPath:"#/properties/expired_when/items/properties/equals/items/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.equals.items.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
if(data33.pattern !== undefined){
let data39 = data33.pattern;
if(typeof data39 === "string"){
if(!pattern4.test(data39)){
const err71 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err72 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data33.header !== undefined){
let data40 = data33.header;
if(typeof data40 === "string"){
if(!pattern4.test(data40)){
const err73 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err74 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data33.header_pattern !== undefined){
let data41 = data33.header_pattern;
if(typeof data41 === "string"){
if(!pattern4.test(data41)){
const err75 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.type !== undefined){
if("OAuth2" !== data.type){
const err79 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "OAuth2"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.authorization_endpoint !== undefined){
let data43 = data.authorization_endpoint;
if(typeof data43 === "string"){
if(!(formats0(data43))){
const err80 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/format",keyword:"format",params:{format: "uri"}};
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
const err81 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
let data44 = data.redirect_uri;
if(typeof data44 === "string"){
if(!(formats12(data44))){
const err82 = {instancePath:instancePath+"/redirect_uri",schemaPath:"#/properties/redirect_uri/format",keyword:"format",params:{format: "absolute-uri"}};
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
const err83 = {instancePath:instancePath+"/redirect_uri",schemaPath:"#/properties/redirect_uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
let data45 = data.authorize_using_browser;
const _errs99 = errors;
let valid19 = true;
const _errs100 = errors;
if(errors === _errs100){
if(typeof data45 === "string"){
if(!pattern6.test(data45)){
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
else {
const err85 = {};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
var _valid2 = _errs100 === errors;
errors = _errs99;
if(vErrors !== null){
if(_errs99){
vErrors.length = _errs99;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs102 = errors;
if(typeof data45 !== "boolean"){
const err86 = {instancePath:instancePath+"/authorize_using_browser",schemaPath:"#/properties/authorize_using_browser/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid2 = _errs102 === errors;
valid19 = _valid2;
}
if(!valid19){
const err87 = {instancePath:instancePath+"/authorize_using_browser",schemaPath:"#/properties/authorize_using_browser/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data.state !== undefined){
if(typeof data.state !== "string"){
const err88 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.authorization_scope !== undefined){
let data47 = data.authorization_scope;
if((typeof data47 !== "string") && (!(Array.isArray(data47)))){
const err89 = {instancePath:instancePath+"/authorization_scope",schemaPath:"#/properties/authorization_scope/type",keyword:"type",params:{type: schema19.properties.authorization_scope.type}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(Array.isArray(data47)){
const len6 = data47.length;
for(let i6=0; i6<len6; i6++){
if(typeof data47[i6] !== "string"){
const err90 = {instancePath:instancePath+"/authorization_scope/" + i6,schemaPath:"#/properties/authorization_scope/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data.authorization_request !== undefined){
if(!(validate63(data.authorization_request, {instancePath:instancePath+"/authorization_request",parentData:data,parentDataProperty:"authorization_request",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.authorization_response !== undefined){
if(!(validate65(data.authorization_response, {instancePath:instancePath+"/authorization_response",parentData:data,parentDataProperty:"authorization_response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
const err91 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
