// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"variables":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"$ref":"#/$defs/client_certificate"},"proxy":{"$ref":"#/$defs/proxy"},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"computed":{"type":"object","minProperties":1,"additionalProperties":{"type":"object","properties":{"function":{"type":"string","enum":["base64","sha1","sha256","sha512","md5","hmac_sha1","hmac_sha256","hmac_sha512","unix_time","unix_time_ms","iso_time","uuid","nonce"]},"input":{"type":"string"},"key":{"type":"string","pattern":"\\S"},"encoding":{"type":"string","enum":["hex","hex_upper","base64","base64url"]}},"required":["function"],"additionalProperties":false}},"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"],"default":"GET"},"headers":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"body":{"type":["string","object","array"]},"format":{"type":"string","enum":["json","form","text","xml","graphql"],"default":"json"},"type":{"const":"REST"},"url":{"type":"string","format":"uri"},"authentication":{"type":["string","object"]},"pagination":{"type":"object"},"retry":{"$ref":"#/$defs/retry","default":{}},"expired_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"rate_limit":{"$ref":"#/$defs/rate_limit"},"user_agent":{"type":"string","pattern":"\\S"}},"required":["type","url"],"additionalProperties":false,"$defs":{"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"retry":{"type":"object","properties":{"attempts":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1,"maximum":100},"default":4},"statuses":{"type":"array","items":{"type":"integer","minimum":400,"maximum":599},"default":[408,429,500,502,503,504]},"max_wait":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":"300s"}},"additionalProperties":false},"rate_limit":{"type":"object","properties":{"requests":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1}},"per":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483}},"required":["requests","per"],"additionalProperties":false}}};
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

const schema22 = {"type":"object","properties":{"attempts":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1,"maximum":100},"default":4},"statuses":{"type":"array","items":{"type":"integer","minimum":400,"maximum":599},"default":[408,429,500,502,503,504]},"max_wait":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":"300s"}},"additionalProperties":false};
const formats2 = fieldFormats.timeout;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.attempts === undefined){
data.attempts = 4;
}
if(data.statuses === undefined){
data.statuses = [408,429,500,502,503,504];
}
if(data.max_wait === undefined){
data.max_wait = "300s";
}
for(const key0 in data){
if(!(((key0 === "attempts") || (key0 === "statuses")) || (key0 === "max_wait"))){
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
let data0 = data.attempts;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err1 = {};
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
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs6 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 100 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/else/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
}
if(!valid1){
const err6 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
let data1 = data.statuses;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err7 = {instancePath:instancePath+"/statuses/" + i0,schemaPath:"#/properties/statuses/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 599 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/statuses/" + i0,schemaPath:"#/properties/statuses/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 400 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/statuses/" + i0,schemaPath:"#/properties/statuses/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}};
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
const err10 = {instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
let data3 = data.max_wait;
if((!(typeof data3 == "number")) && (typeof data3 !== "string")){
const err11 = {instancePath:instancePath+"/max_wait",schemaPath:"#/properties/max_wait/type",keyword:"type",params:{type: schema22.properties.max_wait.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 2147483 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/max_wait",schemaPath:"#/properties/max_wait/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 <= 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/max_wait",schemaPath:"#/properties/max_wait/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!(formats2(data3))){
const err14 = {instancePath:instancePath+"/max_wait",schemaPath:"#/properties/max_wait/format",keyword:"format",params:{format: "timeout"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"requests":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1}},"per":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483}},"required":["requests","per"],"additionalProperties":false};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.per === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "per"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "requests") || (key0 === "per"))){
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
if(data.requests !== undefined){
let data0 = data.requests;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err3 = {};
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
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs6 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err5 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 < 1 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
}
if(!valid1){
const err7 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.per !== undefined){
let data1 = data.per;
if((!(typeof data1 == "number")) && (typeof data1 !== "string")){
const err8 = {instancePath:instancePath+"/per",schemaPath:"#/properties/per/type",keyword:"type",params:{type: schema23.properties.per.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 2147483 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/per",schemaPath:"#/properties/per/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/per",schemaPath:"#/properties/per/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!(formats2(data1))){
const err11 = {instancePath:instancePath+"/per",schemaPath:"#/properties/per/format",keyword:"format",params:{format: "timeout"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

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
if(data.method === undefined){
data.method = "GET";
}
if(data.format === undefined){
data.format = "json";
}
if(data.retry === undefined){
data.retry = {};
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
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
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
let data18 = data.method;
if(typeof data18 !== "string"){
const err34 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(((((data18 === "GET") || (data18 === "POST")) || (data18 === "PUT")) || (data18 === "PATCH")) || (data18 === "DELETE"))){
const err35 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema19.properties.method.enum}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data.headers !== undefined){
let data19 = data.headers;
if(!data19 || typeof data19 != "object"){
const err36 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: schema19.properties.headers.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.sensitive === undefined){
data20.sensitive = false;
}
if(data20.name === undefined){
const err37 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data20.value === undefined){
const err38 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key4 in data20){
if(!(((key4 === "name") || (key4 === "value")) || (key4 === "sensitive"))){
const err39 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err40 = {instancePath:instancePath+"/headers/" + i1+"/name",schemaPath:"#/properties/headers/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err41 = {instancePath:instancePath+"/headers/" + i1+"/name",schemaPath:"#/properties/headers/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data20.value !== undefined){
let data22 = data20.value;
if(((typeof data22 !== "string") && (!(typeof data22 == "number"))) && (typeof data22 !== "boolean")){
const err42 = {instancePath:instancePath+"/headers/" + i1+"/value",schemaPath:"#/properties/headers/items/properties/value/type",keyword:"type",params:{type: schema19.properties.headers.items.properties.value.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
let data23 = data20.sensitive;
const _errs55 = errors;
let valid10 = true;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data23 === "string"){
if(!pattern6.test(data23)){
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
var _valid1 = _errs56 === errors;
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs58 = errors;
if(typeof data23 !== "boolean"){
const err45 = {instancePath:instancePath+"/headers/" + i1+"/sensitive",schemaPath:"#/properties/headers/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid1 = _errs58 === errors;
valid10 = _valid1;
}
if(!valid10){
const err46 = {instancePath:instancePath+"/headers/" + i1+"/sensitive",schemaPath:"#/properties/headers/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err47 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/type",keyword:"type",params:{type: "object"}};
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
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 in data19){
let data24 = data19[key5];
if(((typeof data24 !== "string") && (!(typeof data24 == "number"))) && (typeof data24 !== "boolean")){
const err48 = {instancePath:instancePath+"/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema19.properties.headers.additionalProperties.type}};
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
if(data.parameters !== undefined){
let data25 = data.parameters;
if(!data25 || typeof data25 != "object"){
const err49 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: schema19.properties.parameters.type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.sensitive === undefined){
data26.sensitive = false;
}
if(data26.name === undefined){
const err50 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data26.value === undefined){
const err51 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key6 in data26){
if(!(((key6 === "name") || (key6 === "value")) || (key6 === "sensitive"))){
const err52 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data26.name !== undefined){
let data27 = data26.name;
if(typeof data27 === "string"){
if(!pattern4.test(data27)){
const err53 = {instancePath:instancePath+"/parameters/" + i2+"/name",schemaPath:"#/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/parameters/" + i2+"/name",schemaPath:"#/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data26.value !== undefined){
let data28 = data26.value;
if(((typeof data28 !== "string") && (!(typeof data28 == "number"))) && (typeof data28 !== "boolean")){
const err55 = {instancePath:instancePath+"/parameters/" + i2+"/value",schemaPath:"#/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema19.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
let data29 = data26.sensitive;
const _errs73 = errors;
let valid15 = true;
const _errs74 = errors;
if(errors === _errs74){
if(typeof data29 === "string"){
if(!pattern6.test(data29)){
const err56 = {};
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
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
var _valid2 = _errs74 === errors;
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs76 = errors;
if(typeof data29 !== "boolean"){
const err58 = {instancePath:instancePath+"/parameters/" + i2+"/sensitive",schemaPath:"#/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid2 = _errs76 === errors;
valid15 = _valid2;
}
if(!valid15){
const err59 = {instancePath:instancePath+"/parameters/" + i2+"/sensitive",schemaPath:"#/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err60 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key7 in data25){
let data30 = data25[key7];
if(((typeof data30 !== "string") && (!(typeof data30 == "number"))) && (typeof data30 !== "boolean")){
const err61 = {instancePath:instancePath+"/parameters/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema19.properties.parameters.additionalProperties.type}};
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
if(data.body !== undefined){
let data31 = data.body;
if((!data31 || typeof data31 != "object") && (typeof data31 !== "string")){
const err62 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema19.properties.body.type}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
let data32 = data.format;
if(typeof data32 !== "string"){
const err63 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!(((((data32 === "json") || (data32 === "form")) || (data32 === "text")) || (data32 === "xml")) || (data32 === "graphql"))){
const err64 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema19.properties.format.enum}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data.type !== undefined){
if("REST" !== data.type){
const err65 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "REST"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.url !== undefined){
let data34 = data.url;
if(typeof data34 === "string"){
if(!(formats0(data34))){
const err66 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
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
const err67 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.authentication !== undefined){
let data35 = data.authentication;
if((typeof data35 !== "string") && (!(data35 && typeof data35 == "object" && !Array.isArray(data35)))){
const err68 = {instancePath:instancePath+"/authentication",schemaPath:"#/properties/authentication/type",keyword:"type",params:{type: schema19.properties.authentication.type}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.pagination !== undefined){
let data36 = data.pagination;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
const err69 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(!(validate57(data.retry, {instancePath:instancePath+"/retry",parentData:data,parentDataProperty:"retry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
if(data.expired_when !== undefined){
let data38 = data.expired_when;
if(Array.isArray(data38)){
if(data38.length < 1){
const err70 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len3 = data38.length;
for(let i3=0; i3<len3; i3++){
let data39 = data38[i3];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length < 1){
const err71 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key8 in data39){
if(!((((((key8 === "status") || (key8 === "path")) || (key8 === "equals")) || (key8 === "pattern")) || (key8 === "header")) || (key8 === "header_pattern"))){
const err72 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data39.status !== undefined){
let data40 = data39.status;
if((!((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40)))) && (!(Array.isArray(data40)))){
const err73 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(typeof data40 == "number"){
if(data40 > 599 || isNaN(data40)){
const err74 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data40 < 100 || isNaN(data40)){
const err75 = {instancePath:instancePath+"/expired_when/" + i3+"/status",schemaPath:"#/properties/expired_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(Array.isArray(data40)){
const len4 = data40.length;
for(let i4=0; i4<len4; i4++){
let data41 = data40[i4];
if(!((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41)))){
const err76 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data41 == "number"){
if(data41 > 599 || isNaN(data41)){
const err77 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data41 < 100 || isNaN(data41)){
const err78 = {instancePath:instancePath+"/expired_when/" + i3+"/status/" + i4,schemaPath:"#/properties/expired_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
}
if(data39.path !== undefined){
let data42 = data39.path;
if(typeof data42 === "string"){
if(!pattern4.test(data42)){
const err79 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err80 = {instancePath:instancePath+"/expired_when/" + i3+"/path",schemaPath:"#/properties/expired_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data39.equals !== undefined){
let data43 = data39.equals;
if((((typeof data43 !== "string") && (!(typeof data43 == "number"))) && (typeof data43 !== "boolean")) && (!(Array.isArray(data43)))){
const err81 = {instancePath:instancePath+"/expired_when/" + i3+"/equals",schemaPath:"#/properties/expired_when/items/properties/equals/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(Array.isArray(data43)){
const len5 = data43.length;
for(let i5=0; i5<len5; i5++){
let data44 = data43[i5];
if(((typeof data44 !== "string") && (!(typeof data44 == "number"))) && (typeof data44 !== "boolean")){
const err82 = {instancePath:instancePath+"/expired_when/" + i3+"/equals/" + i5,schemaPath:"#/properties/expired_when/items/properties/equals/items/type",keyword:"type",params:{type: schema19.properties.expired_when.items.properties.equals.items.type}};
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
}
if(data39.pattern !== undefined){
let data45 = data39.pattern;
if(typeof data45 === "string"){
if(!pattern4.test(data45)){
const err83 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err84 = {instancePath:instancePath+"/expired_when/" + i3+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data39.header !== undefined){
let data46 = data39.header;
if(typeof data46 === "string"){
if(!pattern4.test(data46)){
const err85 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err86 = {instancePath:instancePath+"/expired_when/" + i3+"/header",schemaPath:"#/properties/expired_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data39.header_pattern !== undefined){
let data47 = data39.header_pattern;
if(typeof data47 === "string"){
if(!pattern4.test(data47)){
const err87 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err88 = {instancePath:instancePath+"/expired_when/" + i3+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
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
const err89 = {instancePath:instancePath+"/expired_when/" + i3,schemaPath:"#/properties/expired_when/items/type",keyword:"type",params:{type: "object"}};
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
const err90 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.rate_limit !== undefined){
if(!(validate59(data.rate_limit, {instancePath:instancePath+"/rate_limit",parentData:data,parentDataProperty:"rate_limit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.user_agent !== undefined){
let data49 = data.user_agent;
if(typeof data49 === "string"){
if(!pattern4.test(data49)){
const err91 = {instancePath:instancePath+"/user_agent",schemaPath:"#/properties/user_agent/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err92 = {instancePath:instancePath+"/user_agent",schemaPath:"#/properties/user_agent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
