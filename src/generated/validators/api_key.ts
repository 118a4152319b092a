// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"variables":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"$ref":"#/$defs/client_certificate"},"proxy":{"$ref":"#/$defs/proxy"},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"computed":{"type":"object","minProperties":1,"additionalProperties":{"type":"object","properties":{"function":{"type":"string","enum":["base64","sha1","sha256","sha512","md5","hmac_sha1","hmac_sha256","hmac_sha512","unix_time","unix_time_ms","iso_time","uuid","nonce"]},"input":{"type":"string"},"key":{"type":"string","pattern":"\\S"},"encoding":{"type":"string","enum":["hex","hex_upper","base64","base64url"]}},"required":["function"],"additionalProperties":false}},"type":{"const":"ApiKey"},"name":{"type":"string","pattern":"\\S","default":"x-api-key"},"value":{"type":"string","pattern":"\\S"},"send_in":{"type":"string","enum":["header","query","cookie","body"],"default":"header"},"keys":{"type":"array","minItems":1,"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S","default":"x-api-key"},"value":{"type":"string","pattern":"\\S"},"send_in":{"type":"string","enum":["header","query","cookie","body"],"default":"header"}},"required":["value"],"additionalProperties":false}}},"required":["type"],"oneOf":[{"required":["value"]},{"required":["keys"]}],"additionalProperties":false,"$defs":{"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false}}};
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

const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.keys === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "keys"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
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
if(data.name === undefined){
data.name = "x-api-key";
}
if(data.send_in === undefined){
data.send_in = "header";
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.use !== undefined){
let data1 = data.use;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err6 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+@[0-9]+$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
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
const err8 = {instancePath:instancePath+"/variables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: schema19.properties.variables.additionalProperties.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let data4 = data.ssl_mode;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(((data4 === "verify") || (data4 === "trust")) || (data4 === "off"))){
const err11 = {instancePath:instancePath+"/ssl_mode",schemaPath:"#/properties/ssl_mode/enum",keyword:"enum",params:{allowedValues: schema19.properties.ssl_mode.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.ca_file !== undefined){
if(typeof data.ca_file !== "string"){
const err12 = {instancePath:instancePath+"/ca_file",schemaPath:"#/properties/ca_file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
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
const err13 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema19.properties.timeout.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 > 2147483 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data8 <= 0 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!(formats2(data8))){
const err16 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/format",keyword:"format",params:{format: "timeout"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
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
const err17 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/format",keyword:"format",params:{format: "origin"}};
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
const err18 = {instancePath:instancePath+"/also_send_to/" + i0,schemaPath:"#/properties/also_send_to/items/type",keyword:"type",params:{type: "string"}};
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
const err19 = {instancePath:instancePath+"/also_send_to",schemaPath:"#/properties/also_send_to/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
let data11 = data.ignore_cookies_policy;
const _errs27 = errors;
let valid5 = true;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err20 = {};
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
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid1 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs30 = errors;
if(typeof data11 !== "boolean"){
const err22 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs30 === errors;
valid5 = _valid1;
}
if(!valid5){
const err23 = {instancePath:instancePath+"/ignore_cookies_policy",schemaPath:"#/properties/ignore_cookies_policy/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data.computed !== undefined){
let data12 = data.computed;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
const err24 = {instancePath:instancePath+"/computed",schemaPath:"#/properties/computed/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data12){
let data13 = data12[key2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.function === undefined){
const err25 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/computed/additionalProperties/required",keyword:"required",params:{missingProperty: "function"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data13){
if(!((((key3 === "function") || (key3 === "input")) || (key3 === "key")) || (key3 === "encoding"))){
const err26 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/computed/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data13.function !== undefined){
let data14 = data13.function;
if(typeof data14 !== "string"){
const err27 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/function",schemaPath:"#/properties/computed/additionalProperties/properties/function/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((((((((((((data14 === "base64") || (data14 === "sha1")) || (data14 === "sha256")) || (data14 === "sha512")) || (data14 === "md5")) || (data14 === "hmac_sha1")) || (data14 === "hmac_sha256")) || (data14 === "hmac_sha512")) || (data14 === "unix_time")) || (data14 === "unix_time_ms")) || (data14 === "iso_time")) || (data14 === "uuid")) || (data14 === "nonce"))){
const err28 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/function",schemaPath:"#/properties/computed/additionalProperties/properties/function/enum",keyword:"enum",params:{allowedValues: schema19.properties.computed.additionalProperties.properties.function.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.input !== undefined){
if(typeof data13.input !== "string"){
const err29 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/computed/additionalProperties/properties/input/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.key !== undefined){
let data16 = data13.key;
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
const err30 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/key",schemaPath:"#/properties/computed/additionalProperties/properties/key/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err31 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/key",schemaPath:"#/properties/computed/additionalProperties/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.encoding !== undefined){
let data17 = data13.encoding;
if(typeof data17 !== "string"){
const err32 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/encoding",schemaPath:"#/properties/computed/additionalProperties/properties/encoding/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((data17 === "hex") || (data17 === "hex_upper")) || (data17 === "base64")) || (data17 === "base64url"))){
const err33 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/encoding",schemaPath:"#/properties/computed/additionalProperties/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema19.properties.computed.additionalProperties.properties.encoding.enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/computed/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/computed/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/computed",schemaPath:"#/properties/computed/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.type !== undefined){
if("ApiKey" !== data.type){
const err36 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ApiKey"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let data19 = data.name;
if(typeof data19 === "string"){
if(!pattern4.test(data19)){
const err37 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data.value !== undefined){
let data20 = data.value;
if(typeof data20 === "string"){
if(!pattern4.test(data20)){
const err39 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err40 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let data21 = data.send_in;
if(typeof data21 !== "string"){
const err41 = {instancePath:instancePath+"/send_in",schemaPath:"#/properties/send_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((((data21 === "header") || (data21 === "query")) || (data21 === "cookie")) || (data21 === "body"))){
const err42 = {instancePath:instancePath+"/send_in",schemaPath:"#/properties/send_in/enum",keyword:"enum",params:{allowedValues: schema19.properties.send_in.enum}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data.keys !== undefined){
let data22 = data.keys;
if(Array.isArray(data22)){
if(data22.length < 1){
const err43 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.name === undefined){
data23.name = "x-api-key";
}
if(data23.send_in === undefined){
data23.send_in = "header";
}
if(data23.value === undefined){
const err44 = {instancePath:instancePath+"/keys/" + i1,schemaPath:"#/properties/keys/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data23){
if(!(((key4 === "name") || (key4 === "value")) || (key4 === "send_in"))){
const err45 = {instancePath:instancePath+"/keys/" + i1,schemaPath:"#/properties/keys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
let data24 = data23.name;
if(typeof data24 === "string"){
if(!pattern4.test(data24)){
const err46 = {instancePath:instancePath+"/keys/" + i1+"/name",schemaPath:"#/properties/keys/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err47 = {instancePath:instancePath+"/keys/" + i1+"/name",schemaPath:"#/properties/keys/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data23.value !== undefined){
let data25 = data23.value;
if(typeof data25 === "string"){
if(!pattern4.test(data25)){
const err48 = {instancePath:instancePath+"/keys/" + i1+"/value",schemaPath:"#/properties/keys/items/properties/value/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err49 = {instancePath:instancePath+"/keys/" + i1+"/value",schemaPath:"#/properties/keys/items/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
let data26 = data23.send_in;
if(typeof data26 !== "string"){
const err50 = {instancePath:instancePath+"/keys/" + i1+"/send_in",schemaPath:"#/properties/keys/items/properties/send_in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!((((data26 === "header") || (data26 === "query")) || (data26 === "cookie")) || (data26 === "body"))){
const err51 = {instancePath:instancePath+"/keys/" + i1+"/send_in",schemaPath:"#/properties/keys/items/properties/send_in/enum",keyword:"enum",params:{allowedValues: schema19.properties.keys.items.properties.send_in.enum}};
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
const err52 = {instancePath:instancePath+"/keys/" + i1,schemaPath:"#/properties/keys/items/type",keyword:"type",params:{type: "object"}};
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
const err53 = {instancePath:instancePath+"/keys",schemaPath:"#/properties/keys/type",keyword:"type",params:{type: "array"}};
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
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
