// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"variables":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"$ref":"#/$defs/client_certificate"},"proxy":{"$ref":"#/$defs/proxy"},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"computed":{"type":"object","minProperties":1,"additionalProperties":{"type":"object","properties":{"function":{"type":"string","enum":["base64","sha1","sha256","sha512","md5","hmac_sha1","hmac_sha256","hmac_sha512","unix_time","unix_time_ms","iso_time","uuid","nonce"]},"input":{"type":"string"},"key":{"type":"string","pattern":"\\S"},"encoding":{"type":"string","enum":["hex","hex_upper","base64","base64url"]}},"required":["function"],"additionalProperties":false}},"send_token":{"$ref":"#/$defs/send_token"},"expired_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"type":{"const":"Bearer"},"token":{"type":"string","pattern":"\\S"}},"required":["type","token"],"additionalProperties":false,"$defs":{"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"send_token":{"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false}}};
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

const schema22 = {"type":"object","properties":{"in":{"type":"string","enum":["header","query","cookie"],"default":"header"},"name":{"type":"string","pattern":"\\S"},"prefix":{"type":"string"},"which":{"type":"string","enum":["access_token","id_token"],"default":"access_token"}},"additionalProperties":false};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
const err2 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/enum",keyword:"enum",params:{allowedValues: schema22.properties.in.enum}};
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
const err7 = {instancePath:instancePath+"/which",schemaPath:"#/properties/which/enum",keyword:"enum",params:{allowedValues: schema22.properties.which.enum}};
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
validate57.errors = vErrors;
return errors === 0;
}

const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;

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
if(data.token === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token"}};
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
if(data.send_token !== undefined){
if(!(validate57(data.send_token, {instancePath:instancePath+"/send_token",parentData:data,parentDataProperty:"send_token",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.expired_when !== undefined){
let data19 = data.expired_when;
if(Array.isArray(data19)){
if(data19.length < 1){
const err34 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
const err35 = {instancePath:instancePath+"/expired_when/" + i1,schemaPath:"#/properties/expired_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key4 in data20){
if(!((((((key4 === "status") || (key4 === "path")) || (key4 === "equals")) || (key4 === "pattern")) || (key4 === "header")) || (key4 === "header_pattern"))){
const err36 = {instancePath:instancePath+"/expired_when/" + i1,schemaPath:"#/properties/expired_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data20.status !== undefined){
let data21 = data20.status;
if((!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))) && (!(Array.isArray(data21)))){
const err37 = {instancePath:instancePath+"/expired_when/" + i1+"/status",schemaPath:"#/properties/expired_when/items/properties/status/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data21 == "number"){
if(data21 > 599 || isNaN(data21)){
const err38 = {instancePath:instancePath+"/expired_when/" + i1+"/status",schemaPath:"#/properties/expired_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data21 < 100 || isNaN(data21)){
const err39 = {instancePath:instancePath+"/expired_when/" + i1+"/status",schemaPath:"#/properties/expired_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err40 = {instancePath:instancePath+"/expired_when/" + i1+"/status/" + i2,schemaPath:"#/properties/expired_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data22 == "number"){
if(data22 > 599 || isNaN(data22)){
const err41 = {instancePath:instancePath+"/expired_when/" + i1+"/status/" + i2,schemaPath:"#/properties/expired_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data22 < 100 || isNaN(data22)){
const err42 = {instancePath:instancePath+"/expired_when/" + i1+"/status/" + i2,schemaPath:"#/properties/expired_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
}
if(data20.path !== undefined){
let data23 = data20.path;
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
const err43 = {instancePath:instancePath+"/expired_when/" + i1+"/path",schemaPath:"#/properties/expired_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err44 = {instancePath:instancePath+"/expired_when/" + i1+"/path",schemaPath:"#/properties/expired_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.equals !== undefined){
let data24 = data20.equals;
if((((typeof data24 !== "string") && (!(typeof data24 == "number"))) && (typeof data24 !== "boolean")) && (!(Array.isArray(data24)))){
const err45 = {instancePath:instancePath+"/expired_when/" + i1+"/equals",schemaPath:"#/properties/expired_when/items/properties/equals/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(((typeof data25 !== "string") && (!(typeof data25 == "number"))) && (typeof data25 !== "boolean")){
const err46 = {instancePath:instancePath+"/expired_when/" + i1+"/equals/" + i3,schemaPath:"#/properties/expired_when/items/properties/equals/items/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.equals.items.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
if(data20.pattern !== undefined){
let data26 = data20.pattern;
if(typeof data26 === "string"){
if(!pattern4.test(data26)){
const err47 = {instancePath:instancePath+"/expired_when/" + i1+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/expired_when/" + i1+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.header !== undefined){
let data27 = data20.header;
if(typeof data27 === "string"){
if(!pattern4.test(data27)){
const err49 = {instancePath:instancePath+"/expired_when/" + i1+"/header",schemaPath:"#/properties/expired_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err50 = {instancePath:instancePath+"/expired_when/" + i1+"/header",schemaPath:"#/properties/expired_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data20.header_pattern !== undefined){
let data28 = data20.header_pattern;
if(typeof data28 === "string"){
if(!pattern4.test(data28)){
const err51 = {instancePath:instancePath+"/expired_when/" + i1+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/expired_when/" + i1+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/expired_when/" + i1,schemaPath:"#/properties/expired_when/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.type !== undefined){
if("Bearer" !== data.type){
const err55 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "Bearer"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.token !== undefined){
let data30 = data.token;
if(typeof data30 === "string"){
if(!pattern4.test(data30)){
const err56 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err57 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"}};
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
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
