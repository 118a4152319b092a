// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate20;
export default validate20;
const schema31 = {"type":"object","properties":{"description":{"type":"string"},"connection":{"type":"string","pattern":"\\S"},"request":{"type":"object","properties":{"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"headers":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"parameters":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false}},"body":{"type":["string","object","array"]},"format":{"type":"string","enum":["json","form","text","xml","graphql"]},"path":{"type":"string"}},"additionalProperties":false},"authentication":{"type":["string","object"]},"pagination":{"type":"object"},"loop":{"type":"string","format":"jsonpath","default":"$"},"fields":{"type":"object","minProperties":1,"additionalProperties":{"type":["string","object"],"format":"jsonpath","properties":{"path":{"type":"string","format":"jsonpath"},"default":{},"type":{"type":"string","enum":["text","integer","number","boolean","date_time","json"]}},"required":["path"],"additionalProperties":false}}},"required":["connection"],"additionalProperties":false};
const pattern4 = new RegExp("\\S", "");
const pattern6 = new RegExp("\\$\\{", "");
const formats0 = fieldFormats.jsonpath;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.loop === undefined){
data.loop = "$";
}
if(data.connection === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connection"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "description") || (key0 === "connection")) || (key0 === "request")) || (key0 === "authentication")) || (key0 === "pagination")) || (key0 === "loop")) || (key0 === "fields"))){
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
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.connection !== undefined){
let data1 = data.connection;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err4 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.request !== undefined){
let data2 = data.request;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((((((key1 === "method") || (key1 === "headers")) || (key1 === "parameters")) || (key1 === "body")) || (key1 === "format")) || (key1 === "path"))){
const err5 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.method !== undefined){
let data3 = data2.method;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/request/method",schemaPath:"#/properties/request/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((((data3 === "GET") || (data3 === "POST")) || (data3 === "PUT")) || (data3 === "PATCH")) || (data3 === "DELETE"))){
const err7 = {instancePath:instancePath+"/request/method",schemaPath:"#/properties/request/properties/method/enum",keyword:"enum",params:{allowedValues: schema31.properties.request.properties.method.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.headers !== undefined){
let data4 = data2.headers;
if(!data4 || typeof data4 != "object"){
const err8 = {instancePath:instancePath+"/request/headers",schemaPath:"#/properties/request/properties/headers/type",keyword:"type",params:{type: schema31.properties.request.properties.headers.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.sensitive === undefined){
data5.sensitive = false;
}
if(data5.name === undefined){
const err9 = {instancePath:instancePath+"/request/headers/" + i0,schemaPath:"#/properties/request/properties/headers/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.value === undefined){
const err10 = {instancePath:instancePath+"/request/headers/" + i0,schemaPath:"#/properties/request/properties/headers/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data5){
if(!(((key2 === "name") || (key2 === "value")) || (key2 === "sensitive"))){
const err11 = {instancePath:instancePath+"/request/headers/" + i0,schemaPath:"#/properties/request/properties/headers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.name !== undefined){
let data6 = data5.name;
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err12 = {instancePath:instancePath+"/request/headers/" + i0+"/name",schemaPath:"#/properties/request/properties/headers/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err13 = {instancePath:instancePath+"/request/headers/" + i0+"/name",schemaPath:"#/properties/request/properties/headers/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.value !== undefined){
let data7 = data5.value;
if(((typeof data7 !== "string") && (!(typeof data7 == "number"))) && (typeof data7 !== "boolean")){
const err14 = {instancePath:instancePath+"/request/headers/" + i0+"/value",schemaPath:"#/properties/request/properties/headers/items/properties/value/type",keyword:"type",params:{type: schema31.properties.request.properties.headers.items.properties.value.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let data8 = data5.sensitive;
const _errs21 = errors;
let valid5 = true;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err15 = {};
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
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid0 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs24 = errors;
if(typeof data8 !== "boolean"){
const err17 = {instancePath:instancePath+"/request/headers/" + i0+"/sensitive",schemaPath:"#/properties/request/properties/headers/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs24 === errors;
valid5 = _valid0;
}
if(!valid5){
const err18 = {instancePath:instancePath+"/request/headers/" + i0+"/sensitive",schemaPath:"#/properties/request/properties/headers/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err19 = {instancePath:instancePath+"/request/headers/" + i0,schemaPath:"#/properties/request/properties/headers/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
let data9 = data4[key3];
if(((typeof data9 !== "string") && (!(typeof data9 == "number"))) && (typeof data9 !== "boolean")){
const err20 = {instancePath:instancePath+"/request/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/request/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema31.properties.request.properties.headers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data2.parameters !== undefined){
let data10 = data2.parameters;
if(!data10 || typeof data10 != "object"){
const err21 = {instancePath:instancePath+"/request/parameters",schemaPath:"#/properties/request/properties/parameters/type",keyword:"type",params:{type: schema31.properties.request.properties.parameters.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.sensitive === undefined){
data11.sensitive = false;
}
if(data11.name === undefined){
const err22 = {instancePath:instancePath+"/request/parameters/" + i1,schemaPath:"#/properties/request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11.value === undefined){
const err23 = {instancePath:instancePath+"/request/parameters/" + i1,schemaPath:"#/properties/request/properties/parameters/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key4 in data11){
if(!(((key4 === "name") || (key4 === "value")) || (key4 === "sensitive"))){
const err24 = {instancePath:instancePath+"/request/parameters/" + i1,schemaPath:"#/properties/request/properties/parameters/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.name !== undefined){
let data12 = data11.name;
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err25 = {instancePath:instancePath+"/request/parameters/" + i1+"/name",schemaPath:"#/properties/request/properties/parameters/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/request/parameters/" + i1+"/name",schemaPath:"#/properties/request/properties/parameters/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.value !== undefined){
let data13 = data11.value;
if(((typeof data13 !== "string") && (!(typeof data13 == "number"))) && (typeof data13 !== "boolean")){
const err27 = {instancePath:instancePath+"/request/parameters/" + i1+"/value",schemaPath:"#/properties/request/properties/parameters/items/properties/value/type",keyword:"type",params:{type: schema31.properties.request.properties.parameters.items.properties.value.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
let data14 = data11.sensitive;
const _errs39 = errors;
let valid10 = true;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err28 = {};
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
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid1 = _errs40 === errors;
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs42 = errors;
if(typeof data14 !== "boolean"){
const err30 = {instancePath:instancePath+"/request/parameters/" + i1+"/sensitive",schemaPath:"#/properties/request/properties/parameters/items/properties/sensitive/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs42 === errors;
valid10 = _valid1;
}
if(!valid10){
const err31 = {instancePath:instancePath+"/request/parameters/" + i1+"/sensitive",schemaPath:"#/properties/request/properties/parameters/items/properties/sensitive/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/request/parameters/" + i1,schemaPath:"#/properties/request/properties/parameters/items/type",keyword:"type",params:{type: "object"}};
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
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key5 in data10){
let data15 = data10[key5];
if(((typeof data15 !== "string") && (!(typeof data15 == "number"))) && (typeof data15 !== "boolean")){
const err33 = {instancePath:instancePath+"/request/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/request/properties/parameters/additionalProperties/type",keyword:"type",params:{type: schema31.properties.request.properties.parameters.additionalProperties.type}};
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
}
if(data2.body !== undefined){
let data16 = data2.body;
if((!data16 || typeof data16 != "object") && (typeof data16 !== "string")){
const err34 = {instancePath:instancePath+"/request/body",schemaPath:"#/properties/request/properties/body/type",keyword:"type",params:{type: schema31.properties.request.properties.body.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data2.format !== undefined){
let data17 = data2.format;
if(typeof data17 !== "string"){
const err35 = {instancePath:instancePath+"/request/format",schemaPath:"#/properties/request/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((data17 === "json") || (data17 === "form")) || (data17 === "text")) || (data17 === "xml")) || (data17 === "graphql"))){
const err36 = {instancePath:instancePath+"/request/format",schemaPath:"#/properties/request/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.request.properties.format.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data2.path !== undefined){
if(typeof data2.path !== "string"){
const err37 = {instancePath:instancePath+"/request/path",schemaPath:"#/properties/request/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.authentication !== undefined){
let data19 = data.authentication;
if((typeof data19 !== "string") && (!(data19 && typeof data19 == "object" && !Array.isArray(data19)))){
const err39 = {instancePath:instancePath+"/authentication",schemaPath:"#/properties/authentication/type",keyword:"type",params:{type: schema31.properties.authentication.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.pagination !== undefined){
let data20 = data.pagination;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err40 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let data21 = data.loop;
if(typeof data21 === "string"){
if(!(formats0(data21))){
const err41 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/format",keyword:"format",params:{format: "jsonpath"}};
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
const err42 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data.fields !== undefined){
let data22 = data.fields;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
const err43 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key6 in data22){
let data23 = data22[key6];
if((typeof data23 !== "string") && (!(data23 && typeof data23 == "object" && !Array.isArray(data23)))){
const err44 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/type",keyword:"type",params:{type: schema31.properties.fields.additionalProperties.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(typeof data23 === "string"){
if(!(formats0(data23))){
const err45 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/format",keyword:"format",params:{format: "jsonpath"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.path === undefined){
const err46 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key7 in data23){
if(!(((key7 === "path") || (key7 === "default")) || (key7 === "type"))){
const err47 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data23.path !== undefined){
let data24 = data23.path;
if(typeof data24 === "string"){
if(!(formats0(data24))){
const err48 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/fields/additionalProperties/properties/path/format",keyword:"format",params:{format: "jsonpath"}};
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
const err49 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/fields/additionalProperties/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data23.type !== undefined){
let data25 = data23.type;
if(typeof data25 !== "string"){
const err50 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/fields/additionalProperties/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!((((((data25 === "text") || (data25 === "integer")) || (data25 === "number")) || (data25 === "boolean")) || (data25 === "date_time")) || (data25 === "json"))){
const err51 = {instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/fields/additionalProperties/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.fields.additionalProperties.properties.type.enum}};
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
}
else {
const err52 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}};
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
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
