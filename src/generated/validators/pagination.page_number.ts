// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"in":{"type":"string","enum":["query","header","body"],"default":"query"},"stop_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1},"max_pages":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1}},"type":{"const":"page_number"},"parameter":{"type":"string","pattern":"\\S","default":"page"},"start":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":0},"default":1},"size_parameter":{"type":"string","pattern":"\\S"},"size":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1}},"total_pages_path":{"type":"string","format":"jsonpath"}},"required":["type"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("\\S", "");
const pattern7 = new RegExp("\\$\\{", "");
const formats0 = fieldFormats.jsonpath;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
data.in = "query";
}
if(data.parameter === undefined){
data.parameter = "page";
}
if(data.start === undefined){
data.start = 1;
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
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
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
let data0 = data.in;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data0 === "query") || (data0 === "header")) || (data0 === "body"))){
const err3 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/enum",keyword:"enum",params:{allowedValues: schema19.properties.in.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.stop_when !== undefined){
let data1 = data.stop_when;
if(Array.isArray(data1)){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/stop_when",schemaPath:"#/properties/stop_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err5 = {instancePath:instancePath+"/stop_when/" + i0,schemaPath:"#/properties/stop_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((((((key1 === "status") || (key1 === "path")) || (key1 === "equals")) || (key1 === "pattern")) || (key1 === "header")) || (key1 === "header_pattern"))){
const err6 = {instancePath:instancePath+"/stop_when/" + i0,schemaPath:"#/properties/stop_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.status !== undefined){
let data3 = data2.status;
if((!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) && (!(Array.isArray(data3)))){
const err7 = {instancePath:instancePath+"/stop_when/" + i0+"/status",schemaPath:"#/properties/stop_when/items/properties/status/type",keyword:"type",params:{type: schema19.properties.stop_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 599 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/stop_when/" + i0+"/status",schemaPath:"#/properties/stop_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 100 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/stop_when/" + i0+"/status",schemaPath:"#/properties/stop_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err10 = {instancePath:instancePath+"/stop_when/" + i0+"/status/" + i1,schemaPath:"#/properties/stop_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 599 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/stop_when/" + i0+"/status/" + i1,schemaPath:"#/properties/stop_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 100 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/stop_when/" + i0+"/status/" + i1,schemaPath:"#/properties/stop_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
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
}
}
if(data2.path !== undefined){
let data5 = data2.path;
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
const err13 = {instancePath:instancePath+"/stop_when/" + i0+"/path",schemaPath:"#/properties/stop_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err14 = {instancePath:instancePath+"/stop_when/" + i0+"/path",schemaPath:"#/properties/stop_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.equals !== undefined){
let data6 = data2.equals;
if((((typeof data6 !== "string") && (!(typeof data6 == "number"))) && (typeof data6 !== "boolean")) && (!(Array.isArray(data6)))){
const err15 = {instancePath:instancePath+"/stop_when/" + i0+"/equals",schemaPath:"#/properties/stop_when/items/properties/equals/type",keyword:"type",params:{type: schema19.properties.stop_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(((typeof data7 !== "string") && (!(typeof data7 == "number"))) && (typeof data7 !== "boolean")){
const err16 = {instancePath:instancePath+"/stop_when/" + i0+"/equals/" + i2,schemaPath:"#/properties/stop_when/items/properties/equals/items/type",keyword:"type",params:{type: schema19.properties.stop_when.items.properties.equals.items.type}};
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
}
if(data2.pattern !== undefined){
let data8 = data2.pattern;
if(typeof data8 === "string"){
if(!pattern3.test(data8)){
const err17 = {instancePath:instancePath+"/stop_when/" + i0+"/pattern",schemaPath:"#/properties/stop_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err18 = {instancePath:instancePath+"/stop_when/" + i0+"/pattern",schemaPath:"#/properties/stop_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.header !== undefined){
let data9 = data2.header;
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
const err19 = {instancePath:instancePath+"/stop_when/" + i0+"/header",schemaPath:"#/properties/stop_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err20 = {instancePath:instancePath+"/stop_when/" + i0+"/header",schemaPath:"#/properties/stop_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data2.header_pattern !== undefined){
let data10 = data2.header_pattern;
if(typeof data10 === "string"){
if(!pattern3.test(data10)){
const err21 = {instancePath:instancePath+"/stop_when/" + i0+"/header_pattern",schemaPath:"#/properties/stop_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err22 = {instancePath:instancePath+"/stop_when/" + i0+"/header_pattern",schemaPath:"#/properties/stop_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/stop_when/" + i0,schemaPath:"#/properties/stop_when/items/type",keyword:"type",params:{type: "object"}};
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
const err24 = {instancePath:instancePath+"/stop_when",schemaPath:"#/properties/stop_when/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.max_pages !== undefined){
let data11 = data.max_pages;
const _errs26 = errors;
let valid8 = true;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err25 = {};
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
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid0 = _errs27 === errors;
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs29 = errors;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err27 = {instancePath:instancePath+"/max_pages",schemaPath:"#/properties/max_pages/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 < 1 || isNaN(data11)){
const err28 = {instancePath:instancePath+"/max_pages",schemaPath:"#/properties/max_pages/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid0 = _errs29 === errors;
valid8 = _valid0;
}
if(!valid8){
const err29 = {instancePath:instancePath+"/max_pages",schemaPath:"#/properties/max_pages/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.type !== undefined){
if("page_number" !== data.type){
const err30 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "page_number"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
let data13 = data.parameter;
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
const err31 = {instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err32 = {instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
let data14 = data.start;
const _errs35 = errors;
let valid9 = true;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
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
else {
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var _valid1 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs38 = errors;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err35 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(typeof data14 == "number"){
if(data14 < 0 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
var _valid1 = _errs38 === errors;
valid9 = _valid1;
}
if(!valid9){
const err37 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data.size_parameter !== undefined){
let data15 = data.size_parameter;
if(typeof data15 === "string"){
if(!pattern3.test(data15)){
const err38 = {instancePath:instancePath+"/size_parameter",schemaPath:"#/properties/size_parameter/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err39 = {instancePath:instancePath+"/size_parameter",schemaPath:"#/properties/size_parameter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.size !== undefined){
let data16 = data.size;
const _errs43 = errors;
let valid10 = true;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data16 === "string"){
if(!pattern7.test(data16)){
const err40 = {};
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
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
var _valid2 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs46 = errors;
if(!((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16)))){
const err42 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data16 == "number"){
if(data16 < 1 || isNaN(data16)){
const err43 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var _valid2 = _errs46 === errors;
valid10 = _valid2;
}
if(!valid10){
const err44 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.total_pages_path !== undefined){
let data17 = data.total_pages_path;
if(typeof data17 === "string"){
if(!(formats0(data17))){
const err45 = {instancePath:instancePath+"/total_pages_path",schemaPath:"#/properties/total_pages_path/format",keyword:"format",params:{format: "jsonpath"}};
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
const err46 = {instancePath:instancePath+"/total_pages_path",schemaPath:"#/properties/total_pages_path/type",keyword:"type",params:{type: "string"}};
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
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
