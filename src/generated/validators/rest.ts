// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate20;
export default validate20;
const schema31 = {"type":"object","properties":{"description":{"type":"string"},"use":{"type":"string","pattern":"^[a-z0-9_]+@[0-9]+$"},"ssl_mode":{"type":"string","enum":["verify","trust","off"],"default":"verify"},"ca_file":{"type":"string"},"client_certificate":{"type":"object","properties":{"certificate":{"type":"string","pattern":"\\S"},"key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"}},"required":["certificate","key"],"additionalProperties":false},"proxy":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"username":{"type":"string"},"password":{"type":"string"}},"required":["url"],"additionalProperties":false},"timeout":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":30},"also_send_to":{"type":"array","items":{"type":"string","format":"origin"},"default":[]},"ignore_cookies_policy":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false},"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"],"default":"GET"},"headers":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"body":{"type":["string","object","array"]},"format":{"type":"string","enum":["json","form","text","xml","graphql"],"default":"json"},"type":{"const":"REST"},"url":{"type":"string","format":"uri"},"authentication":{"type":["string","object"]},"pagination":{"type":"object"},"retry":{"type":"object","properties":{"attempts":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1,"maximum":100},"default":4},"statuses":{"type":"array","items":{"type":"integer","minimum":400,"maximum":599},"default":[408,429,500,502,503,504]},"max_wait":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483,"default":"300s"}},"additionalProperties":false,"default":{}},"expired_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"rate_limit":{"type":"object","properties":{"requests":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1}},"per":{"type":["number","string"],"format":"timeout","exclusiveMinimum":0,"maximum":2147483}},"required":["requests","per"],"additionalProperties":false},"user_agent":{"type":"string","pattern":"\\S"}},"required":["type","url"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z0-9_]+@[0-9]+$", "");
const pattern5 = new RegExp("\\S", "");
const pattern7 = new RegExp("\\$\\{", "");
const formats0 = fieldFormats.uri;
const formats2 = fieldFormats.timeout;
const formats4 = fieldFormats.origin;

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
let data16 = data.method;
if(typeof data16 !== "string"){
const err36 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data16 === "GET") || (data16 === "POST")) || (data16 === "PUT")) || (data16 === "PATCH")) || (data16 === "DELETE"))){
const err37 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema31.properties.method.enum}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data.headers !== undefined){
let data17 = data.headers;
if(!data17 || typeof data17 != "object"){
const err38 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: schema31.properties.headers.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.sensitive === undefined){
data18.sensitive = false;
}
if(data18.name === undefined){
const err39 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data18.value === undefined){
const err40 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data18){
if(!(((key3 === "name") || (key3 === "value")) || (key3 === "sensitive"))){
const err41 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data18.name !== undefined){
let data19 = data18.name;
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err42 = {instancePath:instancePath+"/headers/" + i1+"/name",schemaPath:"#/properties/headers/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err43 = {instancePath:instancePath+"/headers/" + i1+"/name",schemaPath:"#/properties/headers/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data18.value !== undefined){
let data20 = data18.value;
if(((typeof data20 !== "string") && (!(typeof data20 == "number"))) && (typeof data20 !== "boolean")){
const err44 = {instancePath:instancePath+"/headers/" + i1+"/value",schemaPath:"#/properties/headers/items/properties/value/type",keyword:"type",params:{type: schema31.properties.headers.items.properties.value.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
let data21 = data18.sensitive;
const _errs52 = errors;
let valid9 = true;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var _valid1 = _errs53 === errors;
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs55 = errors;
if(typeof data21 !== "boolean"){
const err47 = {instancePath:instancePath+"/headers/" + i1+"/sensitive",schemaPath:"#/properties/headers/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid1 = _errs55 === errors;
valid9 = _valid1;
}
if(!valid9){
const err48 = {instancePath:instancePath+"/headers/" + i1+"/sensitive",schemaPath:"#/properties/headers/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err49 = {instancePath:instancePath+"/headers/" + i1,schemaPath:"#/properties/headers/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
let data22 = data17[key4];
if(((typeof data22 !== "string") && (!(typeof data22 == "number"))) && (typeof data22 !== "boolean")){
const err50 = {instancePath:instancePath+"/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema31.properties.headers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
if(data.parameters !== undefined){
let data23 = data.parameters;
if(!data23 || typeof data23 != "object"){
const err51 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: schema31.properties.parameters.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.sensitive === undefined){
data24.sensitive = false;
}
if(data24.name === undefined){
const err52 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24.value === undefined){
const err53 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key5 in data24){
if(!(((key5 === "name") || (key5 === "value")) || (key5 === "sensitive"))){
const err54 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data24.name !== undefined){
let data25 = data24.name;
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
const err55 = {instancePath:instancePath+"/parameters/" + i2+"/name",schemaPath:"#/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err56 = {instancePath:instancePath+"/parameters/" + i2+"/name",schemaPath:"#/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.value !== undefined){
let data26 = data24.value;
if(((typeof data26 !== "string") && (!(typeof data26 == "number"))) && (typeof data26 !== "boolean")){
const err57 = {instancePath:instancePath+"/parameters/" + i2+"/value",schemaPath:"#/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema31.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
let data27 = data24.sensitive;
const _errs70 = errors;
let valid14 = true;
const _errs71 = errors;
if(errors === _errs71){
if(typeof data27 === "string"){
if(!pattern7.test(data27)){
const err58 = {};
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
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
var _valid2 = _errs71 === errors;
errors = _errs70;
if(vErrors !== null){
if(_errs70){
vErrors.length = _errs70;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs73 = errors;
if(typeof data27 !== "boolean"){
const err60 = {instancePath:instancePath+"/parameters/" + i2+"/sensitive",schemaPath:"#/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid2 = _errs73 === errors;
valid14 = _valid2;
}
if(!valid14){
const err61 = {instancePath:instancePath+"/parameters/" + i2+"/sensitive",schemaPath:"#/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/parameters/" + i2,schemaPath:"#/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
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
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key6 in data23){
let data28 = data23[key6];
if(((typeof data28 !== "string") && (!(typeof data28 == "number"))) && (typeof data28 !== "boolean")){
const err63 = {instancePath:instancePath+"/parameters/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.parameters.additionalProperties.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
}
if(data.body !== undefined){
let data29 = data.body;
if((!data29 || typeof data29 != "object") && (typeof data29 !== "string")){
const err64 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema31.properties.body.type}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
let data30 = data.format;
if(typeof data30 !== "string"){
const err65 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!(((((data30 === "json") || (data30 === "form")) || (data30 === "text")) || (data30 === "xml")) || (data30 === "graphql"))){
const err66 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.format.enum}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data.type !== undefined){
if("REST" !== data.type){
const err67 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "REST"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.url !== undefined){
let data32 = data.url;
if(typeof data32 === "string"){
if(!(formats0(data32))){
const err68 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
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
const err69 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.authentication !== undefined){
let data33 = data.authentication;
if((typeof data33 !== "string") && (!(data33 && typeof data33 == "object" && !Array.isArray(data33)))){
const err70 = {instancePath:instancePath+"/authentication",schemaPath:"#/properties/authentication/type",keyword:"type",params:{type: schema31.properties.authentication.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.pagination !== undefined){
let data34 = data.pagination;
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
const err71 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
let data35 = data.retry;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.attempts === undefined){
data35.attempts = 4;
}
if(data35.statuses === undefined){
data35.statuses = [408,429,500,502,503,504];
}
if(data35.max_wait === undefined){
data35.max_wait = "300s";
}
for(const key7 in data35){
if(!(((key7 === "attempts") || (key7 === "statuses")) || (key7 === "max_wait"))){
const err72 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
let data36 = data35.attempts;
const _errs93 = errors;
let valid17 = true;
const _errs94 = errors;
if(errors === _errs94){
if(typeof data36 === "string"){
if(!pattern7.test(data36)){
const err73 = {};
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
const err74 = {};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
var _valid3 = _errs94 === errors;
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs96 = errors;
if(!((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36)))){
const err75 = {instancePath:instancePath+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(typeof data36 == "number"){
if(data36 > 100 || isNaN(data36)){
const err76 = {instancePath:instancePath+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/else/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err77 = {instancePath:instancePath+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid3 = _errs96 === errors;
valid17 = _valid3;
}
if(!valid17){
const err78 = {instancePath:instancePath+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
let data37 = data35.statuses;
if(Array.isArray(data37)){
const len3 = data37.length;
for(let i3=0; i3<len3; i3++){
let data38 = data37[i3];
if(!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38)))){
const err79 = {instancePath:instancePath+"/retry/statuses/" + i3,schemaPath:"#/properties/retry/properties/statuses/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(typeof data38 == "number"){
if(data38 > 599 || isNaN(data38)){
const err80 = {instancePath:instancePath+"/retry/statuses/" + i3,schemaPath:"#/properties/retry/properties/statuses/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data38 < 400 || isNaN(data38)){
const err81 = {instancePath:instancePath+"/retry/statuses/" + i3,schemaPath:"#/properties/retry/properties/statuses/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/retry/statuses",schemaPath:"#/properties/retry/properties/statuses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
let data39 = data35.max_wait;
if((!(typeof data39 == "number")) && (typeof data39 !== "string")){
const err83 = {instancePath:instancePath+"/retry/max_wait",schemaPath:"#/properties/retry/properties/max_wait/type",keyword:"type",params:{type: schema31.properties.retry.properties.max_wait.type}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(typeof data39 == "number"){
if(data39 > 2147483 || isNaN(data39)){
const err84 = {instancePath:instancePath+"/retry/max_wait",schemaPath:"#/properties/retry/properties/max_wait/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data39 <= 0 || isNaN(data39)){
const err85 = {instancePath:instancePath+"/retry/max_wait",schemaPath:"#/properties/retry/properties/max_wait/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(typeof data39 === "string"){
if(!(formats2(data39))){
const err86 = {instancePath:instancePath+"/retry/max_wait",schemaPath:"#/properties/retry/properties/max_wait/format",keyword:"format",params:{format: "timeout"}};
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
const err87 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data.expired_when !== undefined){
let data40 = data.expired_when;
if(Array.isArray(data40)){
if(data40.length < 1){
const err88 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len4 = data40.length;
for(let i4=0; i4<len4; i4++){
let data41 = data40[i4];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(Object.keys(data41).length < 1){
const err89 = {instancePath:instancePath+"/expired_when/" + i4,schemaPath:"#/properties/expired_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key8 in data41){
if(!((((((key8 === "status") || (key8 === "path")) || (key8 === "equals")) || (key8 === "pattern")) || (key8 === "header")) || (key8 === "header_pattern"))){
const err90 = {instancePath:instancePath+"/expired_when/" + i4,schemaPath:"#/properties/expired_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data41.status !== undefined){
let data42 = data41.status;
if((!((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42)))) && (!(Array.isArray(data42)))){
const err91 = {instancePath:instancePath+"/expired_when/" + i4+"/status",schemaPath:"#/properties/expired_when/items/properties/status/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(typeof data42 == "number"){
if(data42 > 599 || isNaN(data42)){
const err92 = {instancePath:instancePath+"/expired_when/" + i4+"/status",schemaPath:"#/properties/expired_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data42 < 100 || isNaN(data42)){
const err93 = {instancePath:instancePath+"/expired_when/" + i4+"/status",schemaPath:"#/properties/expired_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(Array.isArray(data42)){
const len5 = data42.length;
for(let i5=0; i5<len5; i5++){
let data43 = data42[i5];
if(!((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43)))){
const err94 = {instancePath:instancePath+"/expired_when/" + i4+"/status/" + i5,schemaPath:"#/properties/expired_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(typeof data43 == "number"){
if(data43 > 599 || isNaN(data43)){
const err95 = {instancePath:instancePath+"/expired_when/" + i4+"/status/" + i5,schemaPath:"#/properties/expired_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data43 < 100 || isNaN(data43)){
const err96 = {instancePath:instancePath+"/expired_when/" + i4+"/status/" + i5,schemaPath:"#/properties/expired_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
}
if(data41.path !== undefined){
let data44 = data41.path;
if(typeof data44 === "string"){
if(!pattern5.test(data44)){
const err97 = {instancePath:instancePath+"/expired_when/" + i4+"/path",schemaPath:"#/properties/expired_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err98 = {instancePath:instancePath+"/expired_when/" + i4+"/path",schemaPath:"#/properties/expired_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data41.equals !== undefined){
let data45 = data41.equals;
if((((typeof data45 !== "string") && (!(typeof data45 == "number"))) && (typeof data45 !== "boolean")) && (!(Array.isArray(data45)))){
const err99 = {instancePath:instancePath+"/expired_when/" + i4+"/equals",schemaPath:"#/properties/expired_when/items/properties/equals/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(Array.isArray(data45)){
const len6 = data45.length;
for(let i6=0; i6<len6; i6++){
let data46 = data45[i6];
if(((typeof data46 !== "string") && (!(typeof data46 == "number"))) && (typeof data46 !== "boolean")){
const err100 = {instancePath:instancePath+"/expired_when/" + i4+"/equals/" + i6,schemaPath:"#/properties/expired_when/items/properties/equals/items/type",keyword:"type",params:{type: schema31.properties.expired_when.items.properties.equals.items.type}};
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
}
if(data41.pattern !== undefined){
let data47 = data41.pattern;
if(typeof data47 === "string"){
if(!pattern5.test(data47)){
const err101 = {instancePath:instancePath+"/expired_when/" + i4+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err102 = {instancePath:instancePath+"/expired_when/" + i4+"/pattern",schemaPath:"#/properties/expired_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data41.header !== undefined){
let data48 = data41.header;
if(typeof data48 === "string"){
if(!pattern5.test(data48)){
const err103 = {instancePath:instancePath+"/expired_when/" + i4+"/header",schemaPath:"#/properties/expired_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/expired_when/" + i4+"/header",schemaPath:"#/properties/expired_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data41.header_pattern !== undefined){
let data49 = data41.header_pattern;
if(typeof data49 === "string"){
if(!pattern5.test(data49)){
const err105 = {instancePath:instancePath+"/expired_when/" + i4+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/expired_when/" + i4+"/header_pattern",schemaPath:"#/properties/expired_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
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
else {
const err107 = {instancePath:instancePath+"/expired_when/" + i4,schemaPath:"#/properties/expired_when/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/expired_when",schemaPath:"#/properties/expired_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.rate_limit !== undefined){
let data50 = data.rate_limit;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.requests === undefined){
const err109 = {instancePath:instancePath+"/rate_limit",schemaPath:"#/properties/rate_limit/required",keyword:"required",params:{missingProperty: "requests"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data50.per === undefined){
const err110 = {instancePath:instancePath+"/rate_limit",schemaPath:"#/properties/rate_limit/required",keyword:"required",params:{missingProperty: "per"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key9 in data50){
if(!((key9 === "requests") || (key9 === "per"))){
const err111 = {instancePath:instancePath+"/rate_limit",schemaPath:"#/properties/rate_limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data50.requests !== undefined){
let data51 = data50.requests;
const _errs129 = errors;
let valid28 = true;
const _errs130 = errors;
if(errors === _errs130){
if(typeof data51 === "string"){
if(!pattern7.test(data51)){
const err112 = {};
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
const err113 = {};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
var _valid4 = _errs130 === errors;
errors = _errs129;
if(vErrors !== null){
if(_errs129){
vErrors.length = _errs129;
}
else {
vErrors = null;
}
}
if(!_valid4){
const _errs132 = errors;
if(!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))){
const err114 = {instancePath:instancePath+"/rate_limit/requests",schemaPath:"#/properties/rate_limit/properties/requests/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(typeof data51 == "number"){
if(data51 < 1 || isNaN(data51)){
const err115 = {instancePath:instancePath+"/rate_limit/requests",schemaPath:"#/properties/rate_limit/properties/requests/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
var _valid4 = _errs132 === errors;
valid28 = _valid4;
}
if(!valid28){
const err116 = {instancePath:instancePath+"/rate_limit/requests",schemaPath:"#/properties/rate_limit/properties/requests/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data50.per !== undefined){
let data52 = data50.per;
if((!(typeof data52 == "number")) && (typeof data52 !== "string")){
const err117 = {instancePath:instancePath+"/rate_limit/per",schemaPath:"#/properties/rate_limit/properties/per/type",keyword:"type",params:{type: schema31.properties.rate_limit.properties.per.type}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(typeof data52 == "number"){
if(data52 > 2147483 || isNaN(data52)){
const err118 = {instancePath:instancePath+"/rate_limit/per",schemaPath:"#/properties/rate_limit/properties/per/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data52 <= 0 || isNaN(data52)){
const err119 = {instancePath:instancePath+"/rate_limit/per",schemaPath:"#/properties/rate_limit/properties/per/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(typeof data52 === "string"){
if(!(formats2(data52))){
const err120 = {instancePath:instancePath+"/rate_limit/per",schemaPath:"#/properties/rate_limit/properties/per/format",keyword:"format",params:{format: "timeout"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
}
else {
const err121 = {instancePath:instancePath+"/rate_limit",schemaPath:"#/properties/rate_limit/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data.user_agent !== undefined){
let data53 = data.user_agent;
if(typeof data53 === "string"){
if(!pattern5.test(data53)){
const err122 = {instancePath:instancePath+"/user_agent",schemaPath:"#/properties/user_agent/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/user_agent",schemaPath:"#/properties/user_agent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
