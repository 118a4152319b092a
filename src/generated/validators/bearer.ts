// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"variables":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"$ref":"#/$defs/client_certificate0"},"proxy":{"$ref":"#/$defs/proxy1"},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"computed":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/additionalProperties2"}},"send_token":{"$ref":"#/$defs/send_token3"},"expired_when":{"$ref":"#/$defs/expired_when5"},"client_secret":{"type":"string"},"client_authentication":{"type":["string","object"]},"client_id":{"type":"string","pattern":"\\S"},"client_id_is_sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"scope":{"type":["string","array"],"items":{"type":"string"}},"audience":{"type":"string","pattern":"\\S"},"token_response":{"$ref":"#/$defs/token_response11"},"lifetime":{"$ref":"#/$defs/lifetime12"},"type":{"const":"Bearer"},"token":{"type":"string"},"refresh_token":{"type":"string","pattern":"\\S"},"username":{"type":"string","pattern":"\\S"},"password":{"type":"string","pattern":"\\S"},"resource":{"type":"string","format":"absolute-uri","pattern":"\\S"},"token_request":{"$ref":"#/$defs/token_request13"},"refresh_request":{"$ref":"#/$defs/refresh_request14"}},"anyOf":[{"required":["token"],"properties":{"token":{"pattern":"\\S"}}},{"required":["token_request"]},{"required":["refresh_token","refresh_request"]}],"required":["type"],"additionalProperties":false,"$defs":{"client_certificate0":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy1":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"additionalProperties2":{"type":"object","properties":{"function":{"type":"string","enum":["base64","sha1","sha256","sha512","md5","hmac_sha1","hmac_sha256","hmac_sha512","unix_time","unix_time_ms","iso_time","uuid","nonce"]},"input":{"type":"string"},"key":{"type":"string","pattern":"\\S"},"key_encoding":{"type":"string","enum":["text","base64","hex"]},"encoding":{"type":"string","enum":["hex","hex_upper","base64","base64url","bytes"]}},"required":["function"],"additionalProperties":false},"send_token3":{"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false},"items4":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"not_equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"expired_when5":{"type":"array","items":{"$ref":"#/$defs/items4"},"minItems":1},"error6":{"type":"object","properties":{"code":{"type":"string","format":"jsonpath"},"message":{"type":"string","format":"jsonpath"},"codes":{"type":"object","additionalProperties":{"type":"string","enum":["invalid_request","invalid_client","invalid_grant","unauthorized_client","unsupported_grant_type","invalid_scope","access_denied","server_error","temporarily_unavailable","authorization_pending","slow_down","expired_token"]}}},"additionalProperties":false},"items7":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false},"headers8":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"$ref":"#/$defs/items7"}},"items9":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"$ref":"#/$defs/headers8"},"parameters":{"$ref":"#/$defs/headers8"},"query":{"$ref":"#/$defs/headers8"},"body":{"type":["string","object","array"]},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}}},"required":["url"],"additionalProperties":false},"steps10":{"type":"array","items":{"$ref":"#/$defs/items9"}},"token_response11":{"type":"object","properties":{"format":{"type":"string","enum":["auto","json","form","text","xml","jwe"],"default":"auto"},"key":{"type":"string","pattern":"\\S"},"access_token":{"type":"string","format":"jsonpath"},"refresh_token":{"type":"string","format":"jsonpath"},"token_type":{"type":"string","format":"jsonpath"},"scope":{"type":"string","format":"jsonpath"},"id_token":{"type":"string","format":"jsonpath"},"expires_in":{"type":"string","format":"jsonpath"},"expires_in_unit":{"type":"string","enum":["s","ms","min","h"],"default":"s"},"expires_at":{"type":"string","format":"jsonpath"},"refresh_token_expires_in":{"type":"string","format":"jsonpath"},"refresh_token_expires_at":{"type":"string","format":"jsonpath"},"error":{"$ref":"#/$defs/error6"},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}},"steps":{"$ref":"#/$defs/steps10"}},"additionalProperties":false},"lifetime12":{"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false},"token_request13":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["POST","GET"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"$ref":"#/$defs/headers8"},"parameters":{"$ref":"#/$defs/headers8"},"query":{"$ref":"#/$defs/headers8"},"body":{"type":["string","object","array"]},"steps":{"$ref":"#/$defs/steps10"},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"scope_separator":{"type":"string","default":" "}},"required":["url"],"additionalProperties":false},"refresh_request14":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["POST","GET"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"$ref":"#/$defs/headers8"},"parameters":{"$ref":"#/$defs/headers8"},"query":{"$ref":"#/$defs/headers8"},"body":{"type":["string","object","array"]},"steps":{"$ref":"#/$defs/steps10"},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"client_authentication":{"type":["string","object"]}},"additionalProperties":false}}};
const pattern3 = new RegExp("\\S", "");
const pattern4 = new RegExp("^[a-z0-9_]+@[0-9]+$", "");
const pattern7 = new RegExp("\\$\\{", "");
const func1 = Object.prototype.hasOwnProperty;

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.certificate === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "certificate"}});
errors++;
}
if(data.key === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "certificate") || (key0 === "key")) || (key0 === "passphrase"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.certificate !== undefined){
let data0 = data.certificate;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/certificate",schemaPath:"#/properties/certificate/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/certificate",schemaPath:"#/properties/certificate/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.passphrase !== undefined){
if(typeof data.passphrase !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/passphrase",schemaPath:"#/properties/passphrase/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
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
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "url") || (key0 === "username")) || (key0 === "password"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!(formats0(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","properties":{"function":{"type":"string","enum":["base64","sha1","sha256","sha512","md5","hmac_sha1","hmac_sha256","hmac_sha512","unix_time","unix_time_ms","iso_time","uuid","nonce"]},"input":{"type":"string"},"key":{"type":"string","pattern":"\\S"},"key_encoding":{"type":"string","enum":["text","base64","hex"]},"encoding":{"type":"string","enum":["hex","hex_upper","base64","base64url","bytes"]}},"required":["function"],"additionalProperties":false};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.function === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "function"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "function") || (key0 === "input")) || (key0 === "key")) || (key0 === "key_encoding")) || (key0 === "encoding"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.function !== undefined){
let data0 = data.function;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/function",schemaPath:"#/properties/function/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((((((((((data0 === "base64") || (data0 === "sha1")) || (data0 === "sha256")) || (data0 === "sha512")) || (data0 === "md5")) || (data0 === "hmac_sha1")) || (data0 === "hmac_sha256")) || (data0 === "hmac_sha512")) || (data0 === "unix_time")) || (data0 === "unix_time_ms")) || (data0 === "iso_time")) || (data0 === "uuid")) || (data0 === "nonce"))){
(vErrors ??= []).push({instancePath:instancePath+"/function",schemaPath:"#/properties/function/enum",keyword:"enum",params:{allowedValues: schema22.properties.function.enum}});
errors++;
}
}
if(data.input !== undefined){
if(typeof data.input !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.key !== undefined){
let data2 = data.key;
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.key_encoding !== undefined){
let data3 = data.key_encoding;
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/key_encoding",schemaPath:"#/properties/key_encoding/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data3 === "text") || (data3 === "base64")) || (data3 === "hex"))){
(vErrors ??= []).push({instancePath:instancePath+"/key_encoding",schemaPath:"#/properties/key_encoding/enum",keyword:"enum",params:{allowedValues: schema22.properties.key_encoding.enum}});
errors++;
}
}
if(data.encoding !== undefined){
let data4 = data.encoding;
if(typeof data4 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data4 === "hex") || (data4 === "hex_upper")) || (data4 === "base64")) || (data4 === "base64url")) || (data4 === "bytes"))){
(vErrors ??= []).push({instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema22.properties.encoding.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
let data0 = data.in;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data0 === "header") || (data0 === "query")) || (data0 === "cookie"))){
(vErrors ??= []).push({instancePath:instancePath+"/in",schemaPath:"#/properties/in/enum",keyword:"enum",params:{allowedValues: schema23.properties.in.enum}});
errors++;
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.prefix !== undefined){
if(typeof data.prefix !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let data3 = data.which;
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/which",schemaPath:"#/properties/which/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data3 === "access_token") || (data3 === "id_token"))){
(vErrors ??= []).push({instancePath:instancePath+"/which",schemaPath:"#/properties/which/enum",keyword:"enum",params:{allowedValues: schema23.properties.which.enum}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"not_equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "status") || (key0 === "path")) || (key0 === "equals")) || (key0 === "not_equals")) || (key0 === "pattern")) || (key0 === "header")) || (key0 === "header_pattern"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if((!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) && (!(Array.isArray(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: schema25.properties.status.type}});
errors++;
}
if(typeof data0 == "number"){
if(data0 > 599 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}});
errors++;
}
if(data0 < 100 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if(typeof data1 == "number"){
if(data1 > 599 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}});
errors++;
}
if(data1 < 100 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
}
}
if(data.path !== undefined){
let data2 = data.path;
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.equals !== undefined){
let data3 = data.equals;
if((((typeof data3 !== "string") && (!(typeof data3 == "number"))) && (typeof data3 !== "boolean")) && (!(Array.isArray(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/equals",schemaPath:"#/properties/equals/type",keyword:"type",params:{type: schema25.properties.equals.type}});
errors++;
}
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(((typeof data4 !== "string") && (!(typeof data4 == "number"))) && (typeof data4 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/equals/" + i1,schemaPath:"#/properties/equals/items/type",keyword:"type",params:{type: schema25.properties.equals.items.type}});
errors++;
}
}
}
}
if(data.not_equals !== undefined){
let data5 = data.not_equals;
if((((typeof data5 !== "string") && (!(typeof data5 == "number"))) && (typeof data5 !== "boolean")) && (!(Array.isArray(data5)))){
(vErrors ??= []).push({instancePath:instancePath+"/not_equals",schemaPath:"#/properties/not_equals/type",keyword:"type",params:{type: schema25.properties.not_equals.type}});
errors++;
}
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(((typeof data6 !== "string") && (!(typeof data6 == "number"))) && (typeof data6 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/not_equals/" + i2,schemaPath:"#/properties/not_equals/items/type",keyword:"type",params:{type: schema25.properties.not_equals.items.type}});
errors++;
}
}
}
}
if(data.pattern !== undefined){
let data7 = data.pattern;
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.header !== undefined){
let data8 = data.header;
if(typeof data8 === "string"){
if(!pattern3.test(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/header",schemaPath:"#/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.header_pattern !== undefined){
let data9 = data.header_pattern;
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/header_pattern",schemaPath:"#/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/header_pattern",schemaPath:"#/properties/header_pattern/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate62(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}});
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","properties":{"format":{"type":"string","enum":["auto","json","form","text","xml","jwe"],"default":"auto"},"key":{"type":"string","pattern":"\\S"},"access_token":{"type":"string","format":"jsonpath"},"refresh_token":{"type":"string","format":"jsonpath"},"token_type":{"type":"string","format":"jsonpath"},"scope":{"type":"string","format":"jsonpath"},"id_token":{"type":"string","format":"jsonpath"},"expires_in":{"type":"string","format":"jsonpath"},"expires_in_unit":{"type":"string","enum":["s","ms","min","h"],"default":"s"},"expires_at":{"type":"string","format":"jsonpath"},"refresh_token_expires_in":{"type":"string","format":"jsonpath"},"refresh_token_expires_at":{"type":"string","format":"jsonpath"},"error":{"$ref":"#/$defs/error6"},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}},"steps":{"$ref":"#/$defs/steps10"}},"additionalProperties":false};
const formats6 = fieldFormats.jsonpath;
const schema27 = {"type":"object","properties":{"code":{"type":"string","format":"jsonpath"},"message":{"type":"string","format":"jsonpath"},"codes":{"type":"object","additionalProperties":{"type":"string","enum":["invalid_request","invalid_client","invalid_grant","unauthorized_client","unsupported_grant_type","invalid_scope","access_denied","server_error","temporarily_unavailable","authorization_pending","slow_down","expired_token"]}}},"additionalProperties":false};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "code") || (key0 === "message")) || (key0 === "codes"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!(formats6(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/code",schemaPath:"#/properties/code/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.message !== undefined){
let data1 = data.message;
if(typeof data1 === "string"){
if(!(formats6(data1))){
(vErrors ??= []).push({instancePath:instancePath+"/message",schemaPath:"#/properties/message/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.codes !== undefined){
let data2 = data.codes;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/codes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/codes/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((((((((data3 === "invalid_request") || (data3 === "invalid_client")) || (data3 === "invalid_grant")) || (data3 === "unauthorized_client")) || (data3 === "unsupported_grant_type")) || (data3 === "invalid_scope")) || (data3 === "access_denied")) || (data3 === "server_error")) || (data3 === "temporarily_unavailable")) || (data3 === "authorization_pending")) || (data3 === "slow_down")) || (data3 === "expired_token"))){
(vErrors ??= []).push({instancePath:instancePath+"/codes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/codes/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema27.properties.codes.additionalProperties.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/codes",schemaPath:"#/properties/codes/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"$ref":"#/$defs/headers8"},"parameters":{"$ref":"#/$defs/headers8"},"query":{"$ref":"#/$defs/headers8"},"body":{"type":["string","object","array"]},"extra":{"type":"object","additionalProperties":{"type":"string","format":"jsonpath"}}},"required":["url"],"additionalProperties":false};
const schema30 = {"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"$ref":"#/$defs/items7"}};
const schema31 = {"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sensitive === undefined){
data.sensitive = false;
}
if(data.name === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data.value === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "value")) || (key0 === "sensitive"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
if(((typeof data1 !== "string") && (!(typeof data1 == "number"))) && (typeof data1 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema31.properties.value.type}});
errors++;
}
}
let data2 = data.sensitive;
const _errs7 = errors;
let valid1 = true;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern7.test(data2)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid0 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs10 = errors;
if(typeof data2 !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/sensitive",schemaPath:"#/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
}
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/sensitive",schemaPath:"#/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema30.type}});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate71(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data1 = data[key0];
if(((typeof data1 !== "string") && (!(typeof data1 == "number"))) && (typeof data1 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema30.additionalProperties.type}});
errors++;
}
}
}
validate70.errors = vErrors;
return errors === 0;
}


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "url") || (key0 === "method")) || (key0 === "format")) || (key0 === "headers")) || (key0 === "parameters")) || (key0 === "query")) || (key0 === "body")) || (key0 === "extra"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!(formats0(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.method !== undefined){
let data1 = data.method;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data1 === "GET") || (data1 === "POST")) || (data1 === "PUT")) || (data1 === "PATCH")) || (data1 === "DELETE"))){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema29.properties.method.enum}});
errors++;
}
}
if(data.format !== undefined){
let data2 = data.format;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data2 === "form") || (data2 === "json")) || (data2 === "query")) || (data2 === "xml"))){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema29.properties.format.enum}});
errors++;
}
}
if(data.headers !== undefined){
if(!(validate70(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.parameters !== undefined){
if(!(validate70(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.query !== undefined){
if(!(validate70(data.query, {instancePath:instancePath+"/query",parentData:data,parentDataProperty:"query",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.body !== undefined){
let data6 = data.body;
if((!data6 || typeof data6 != "object") && (typeof data6 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema29.properties.body.type}});
errors++;
}
}
if(data.extra !== undefined){
let data7 = data.extra;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if(typeof data8 === "string"){
if(!(formats6(data8))){
(vErrors ??= []).push({instancePath:instancePath+"/extra/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extra/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate69(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}});
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
if(!(func1.call(schema26.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
let data0 = data.format;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((data0 === "auto") || (data0 === "json")) || (data0 === "form")) || (data0 === "text")) || (data0 === "xml")) || (data0 === "jwe"))){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema26.properties.format.enum}});
errors++;
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.access_token !== undefined){
let data2 = data.access_token;
if(typeof data2 === "string"){
if(!(formats6(data2))){
(vErrors ??= []).push({instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.refresh_token !== undefined){
let data3 = data.refresh_token;
if(typeof data3 === "string"){
if(!(formats6(data3))){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.token_type !== undefined){
let data4 = data.token_type;
if(typeof data4 === "string"){
if(!(formats6(data4))){
(vErrors ??= []).push({instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.scope !== undefined){
let data5 = data.scope;
if(typeof data5 === "string"){
if(!(formats6(data5))){
(vErrors ??= []).push({instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.id_token !== undefined){
let data6 = data.id_token;
if(typeof data6 === "string"){
if(!(formats6(data6))){
(vErrors ??= []).push({instancePath:instancePath+"/id_token",schemaPath:"#/properties/id_token/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/id_token",schemaPath:"#/properties/id_token/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.expires_in !== undefined){
let data7 = data.expires_in;
if(typeof data7 === "string"){
if(!(formats6(data7))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let data8 = data.expires_in_unit;
if(typeof data8 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in_unit",schemaPath:"#/properties/expires_in_unit/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data8 === "s") || (data8 === "ms")) || (data8 === "min")) || (data8 === "h"))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_in_unit",schemaPath:"#/properties/expires_in_unit/enum",keyword:"enum",params:{allowedValues: schema26.properties.expires_in_unit.enum}});
errors++;
}
if(data.expires_at !== undefined){
let data9 = data.expires_at;
if(typeof data9 === "string"){
if(!(formats6(data9))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.refresh_token_expires_in !== undefined){
let data10 = data.refresh_token_expires_in;
if(typeof data10 === "string"){
if(!(formats6(data10))){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token_expires_in",schemaPath:"#/properties/refresh_token_expires_in/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token_expires_in",schemaPath:"#/properties/refresh_token_expires_in/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.refresh_token_expires_at !== undefined){
let data11 = data.refresh_token_expires_at;
if(typeof data11 === "string"){
if(!(formats6(data11))){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token_expires_at",schemaPath:"#/properties/refresh_token_expires_at/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token_expires_at",schemaPath:"#/properties/refresh_token_expires_at/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.error !== undefined){
if(!(validate66(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.extra !== undefined){
let data13 = data.extra;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key1 in data13){
let data14 = data13[key1];
if(typeof data14 === "string"){
if(!(formats6(data14))){
(vErrors ??= []).push({instancePath:instancePath+"/extra/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extra/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.steps !== undefined){
if(!(validate68(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}

const schema32 = {"type":"object","properties":{"always":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"if_unknown":{"type":["number","string"],"format":"duration","exclusiveMinimum":0},"refresh_before":{"type":["number","string"],"format":"duration","exclusiveMinimum":0}},"additionalProperties":false};
const formats34 = fieldFormats.duration;

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "always") || (key0 === "if_unknown")) || (key0 === "refresh_before"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.always !== undefined){
let data0 = data.always;
if((!(typeof data0 == "number")) && (typeof data0 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/always",schemaPath:"#/properties/always/type",keyword:"type",params:{type: schema32.properties.always.type}});
errors++;
}
if(typeof data0 == "number"){
if(data0 <= 0 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/always",schemaPath:"#/properties/always/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
if(typeof data0 === "string"){
if(!(formats34(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/always",schemaPath:"#/properties/always/format",keyword:"format",params:{format: "duration"}});
errors++;
}
}
}
if(data.if_unknown !== undefined){
let data1 = data.if_unknown;
if((!(typeof data1 == "number")) && (typeof data1 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/if_unknown",schemaPath:"#/properties/if_unknown/type",keyword:"type",params:{type: schema32.properties.if_unknown.type}});
errors++;
}
if(typeof data1 == "number"){
if(data1 <= 0 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/if_unknown",schemaPath:"#/properties/if_unknown/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
if(typeof data1 === "string"){
if(!(formats34(data1))){
(vErrors ??= []).push({instancePath:instancePath+"/if_unknown",schemaPath:"#/properties/if_unknown/format",keyword:"format",params:{format: "duration"}});
errors++;
}
}
}
if(data.refresh_before !== undefined){
let data2 = data.refresh_before;
if((!(typeof data2 == "number")) && (typeof data2 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_before",schemaPath:"#/properties/refresh_before/type",keyword:"type",params:{type: schema32.properties.refresh_before.type}});
errors++;
}
if(typeof data2 == "number"){
if(data2 <= 0 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_before",schemaPath:"#/properties/refresh_before/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
if(typeof data2 === "string"){
if(!(formats34(data2))){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_before",schemaPath:"#/properties/refresh_before/format",keyword:"format",params:{format: "duration"}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["POST","GET"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"$ref":"#/$defs/headers8"},"parameters":{"$ref":"#/$defs/headers8"},"query":{"$ref":"#/$defs/headers8"},"body":{"type":["string","object","array"]},"steps":{"$ref":"#/$defs/steps10"},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"scope_separator":{"type":"string","default":" "}},"required":["url"],"additionalProperties":false};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scope_separator === undefined){
data.scope_separator = " ";
}
if(data.url === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!(formats0(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.method !== undefined){
let data1 = data.method;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data1 === "POST") || (data1 === "GET"))){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema33.properties.method.enum}});
errors++;
}
}
if(data.format !== undefined){
let data2 = data.format;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data2 === "form") || (data2 === "json")) || (data2 === "query")) || (data2 === "xml"))){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema33.properties.format.enum}});
errors++;
}
}
if(data.headers !== undefined){
if(!(validate70(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.parameters !== undefined){
if(!(validate70(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.query !== undefined){
if(!(validate70(data.query, {instancePath:instancePath+"/query",parentData:data,parentDataProperty:"query",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.body !== undefined){
let data6 = data.body;
if((!data6 || typeof data6 != "object") && (typeof data6 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema33.properties.body.type}});
errors++;
}
}
if(data.steps !== undefined){
if(!(validate68(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.rename !== undefined){
let data8 = data.rename;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/rename/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rename/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rename/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rename",schemaPath:"#/properties/rename/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.omit !== undefined){
let data10 = data.omit;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(!pattern3.test(data11)){
(vErrors ??= []).push({instancePath:instancePath+"/omit/" + i0,schemaPath:"#/properties/omit/items/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/omit/" + i0,schemaPath:"#/properties/omit/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/omit",schemaPath:"#/properties/omit/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(typeof data.scope_separator !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/scope_separator",schemaPath:"#/properties/scope_separator/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"object","properties":{"url":{"type":"string","format":"uri"},"method":{"type":"string","enum":["POST","GET"]},"format":{"type":"string","enum":["form","json","query","xml"]},"headers":{"$ref":"#/$defs/headers8"},"parameters":{"$ref":"#/$defs/headers8"},"query":{"$ref":"#/$defs/headers8"},"body":{"type":["string","object","array"]},"steps":{"$ref":"#/$defs/steps10"},"rename":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"omit":{"type":"array","items":{"type":"string","pattern":"\\S"}},"client_authentication":{"type":["string","object"]}},"additionalProperties":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema34.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!(formats0(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.method !== undefined){
let data1 = data.method;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data1 === "POST") || (data1 === "GET"))){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema34.properties.method.enum}});
errors++;
}
}
if(data.format !== undefined){
let data2 = data.format;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data2 === "form") || (data2 === "json")) || (data2 === "query")) || (data2 === "xml"))){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema34.properties.format.enum}});
errors++;
}
}
if(data.headers !== undefined){
if(!(validate70(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.parameters !== undefined){
if(!(validate70(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.query !== undefined){
if(!(validate70(data.query, {instancePath:instancePath+"/query",parentData:data,parentDataProperty:"query",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.body !== undefined){
let data6 = data.body;
if((!data6 || typeof data6 != "object") && (typeof data6 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema34.properties.body.type}});
errors++;
}
}
if(data.steps !== undefined){
if(!(validate68(data.steps, {instancePath:instancePath+"/steps",parentData:data,parentDataProperty:"steps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.rename !== undefined){
let data8 = data.rename;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/rename/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rename/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rename/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rename/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rename",schemaPath:"#/properties/rename/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.omit !== undefined){
let data10 = data.omit;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(!pattern3.test(data11)){
(vErrors ??= []).push({instancePath:instancePath+"/omit/" + i0,schemaPath:"#/properties/omit/items/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/omit/" + i0,schemaPath:"#/properties/omit/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/omit",schemaPath:"#/properties/omit/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.client_authentication !== undefined){
let data12 = data.client_authentication;
if((typeof data12 !== "string") && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
(vErrors ??= []).push({instancePath:instancePath+"/client_authentication",schemaPath:"#/properties/client_authentication/type",keyword:"type",params:{type: schema34.properties.client_authentication.type}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}

const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;
const formats40 = fieldFormats["absolute-uri"];

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.token === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "token"}});
errors++;
}
if(data.token !== undefined){
let data0 = data.token;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/token",schemaPath:"#/anyOf/0/properties/token/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.token = true;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.token_request === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "token_request"}});
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.refresh_token === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "refresh_token"}});
errors++;
}
if(data.refresh_request === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "refresh_request"}});
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
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
if(data.client_id_is_sensitive === undefined){
data.client_id_is_sensitive = false;
}
if(data.type === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.use !== undefined){
let data2 = data.use;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/use",schemaPath:"#/properties/use/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+@[0-9]+$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.variables !== undefined){
let data3 = data.variables;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data4 = data3[key1];
if(((typeof data4 !== "string") && (!(typeof data4 == "number"))) && (typeof data4 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/variables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: schema19.properties.variables.additionalProperties.type}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
let data5 = data.ssl_mode;
if(typeof data5 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data5 === "verify") || (data5 === "trust")) || (data5 === "off"))){
(vErrors ??= []).push({instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/enum",keyword:"enum",params:{allowedValues: schema19.properties.ssl_mode.enum}});
errors++;
}
if(data.ca_file !== undefined){
if(typeof data.ca_file !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ca_file",schemaPath:"#/properties/ca_file/type",keyword:"type",params:{type: "string"}});
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
let data9 = data.timeout;
if((!(typeof data9 == "number")) && (typeof data9 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema19.properties.timeout.type}});
errors++;
}
if(typeof data9 == "number"){
if(data9 > 2147483 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}});
errors++;
}
if(data9 <= 0 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
if(typeof data9 === "string"){
if(!(formats2(data9))){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/format",keyword:"format",params:{format: "timeout"}});
errors++;
}
}
let data10 = data.also_send_to;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(!(formats4(data11))){
(vErrors ??= []).push({instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/format",keyword:"format",params:{format: "origin"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/also_send_to",schemaPath:"#/properties/also_send_to/type",keyword:"type",params:{type: "array"}});
errors++;
}
let data12 = data.ignore_cookies_policy;
const _errs29 = errors;
let valid6 = true;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid1 = _errs30 === errors;
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs32 = errors;
if(typeof data12 !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/else/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
var _valid1 = _errs32 === errors;
valid6 = _valid1;
}
if(!valid6){
(vErrors ??= []).push({instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
if(data.computed !== undefined){
let data13 = data.computed;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/computed",schemaPath:"#/properties/computed/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key2 in data13){
if(!(validate57(data13[key2], {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/computed",schemaPath:"#/properties/computed/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.send_token !== undefined){
if(!(validate59(data.send_token, {instancePath:instancePath+"/send_token",parentData:data,parentDataProperty:"send_token",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.expired_when !== undefined){
if(!(validate61(data.expired_when, {instancePath:instancePath+"/expired_when",parentData:data,parentDataProperty:"expired_when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.client_secret !== undefined){
if(typeof data.client_secret !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/client_secret",schemaPath:"#/properties/client_secret/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.client_authentication !== undefined){
let data18 = data.client_authentication;
if((typeof data18 !== "string") && (!(data18 && typeof data18 == "object" && !Array.isArray(data18)))){
(vErrors ??= []).push({instancePath:instancePath+"/client_authentication",schemaPath:"#/properties/client_authentication/type",keyword:"type",params:{type: schema19.properties.client_authentication.type}});
errors++;
}
}
if(data.client_id !== undefined){
let data19 = data.client_id;
if(typeof data19 === "string"){
if(!pattern3.test(data19)){
(vErrors ??= []).push({instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let data20 = data.client_id_is_sensitive;
const _errs47 = errors;
let valid8 = true;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data20 === "string"){
if(!pattern7.test(data20)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid2 = _errs48 === errors;
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs50 = errors;
if(typeof data20 !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/else/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
var _valid2 = _errs50 === errors;
valid8 = _valid2;
}
if(!valid8){
(vErrors ??= []).push({instancePath:instancePath+"/client_id_is_sensitive",schemaPath:"#/properties/client_id_is_sensitive/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
if(data.scope !== undefined){
let data21 = data.scope;
if((typeof data21 !== "string") && (!(Array.isArray(data21)))){
(vErrors ??= []).push({instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: schema19.properties.scope.type}});
errors++;
}
if(Array.isArray(data21)){
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
if(typeof data21[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/scope/" + i1,schemaPath:"#/properties/scope/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data.audience !== undefined){
let data23 = data.audience;
if(typeof data23 === "string"){
if(!pattern3.test(data23)){
(vErrors ??= []).push({instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/audience",schemaPath:"#/properties/audience/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.token_response !== undefined){
if(!(validate65(data.token_response, {instancePath:instancePath+"/token_response",parentData:data,parentDataProperty:"token_response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.lifetime !== undefined){
if(!(validate79(data.lifetime, {instancePath:instancePath+"/lifetime",parentData:data,parentDataProperty:"lifetime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if("Bearer" !== data.type){
(vErrors ??= []).push({instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "Bearer"}});
errors++;
}
}
if(data.token !== undefined){
if(typeof data.token !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.refresh_token !== undefined){
let data28 = data.refresh_token;
if(typeof data28 === "string"){
if(!pattern3.test(data28)){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.username !== undefined){
let data29 = data.username;
if(typeof data29 === "string"){
if(!pattern3.test(data29)){
(vErrors ??= []).push({instancePath:instancePath+"/username",schemaPath:"#/properties/username/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.password !== undefined){
let data30 = data.password;
if(typeof data30 === "string"){
if(!pattern3.test(data30)){
(vErrors ??= []).push({instancePath:instancePath+"/password",schemaPath:"#/properties/password/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.resource !== undefined){
let data31 = data.resource;
if(typeof data31 === "string"){
if(!pattern3.test(data31)){
(vErrors ??= []).push({instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
if(!(formats40(data31))){
(vErrors ??= []).push({instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/format",keyword:"format",params:{format: "absolute-uri"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.token_request !== undefined){
if(!(validate81(data.token_request, {instancePath:instancePath+"/token_request",parentData:data,parentDataProperty:"token_request",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.refresh_request !== undefined){
if(!(validate87(data.refresh_request, {instancePath:instancePath+"/refresh_request",parentData:data,parentDataProperty:"refresh_request",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
