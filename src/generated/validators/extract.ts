// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"description":{"type":"string"},"connection":{"type":"string","pattern":"\\S"},"request":{"$ref":"#/$defs/request2"},"authentication":{"type":["string","object"]},"pagination":{"type":"object"},"incremental":{"$ref":"#/$defs/incremental3"},"loop":{"type":"string","format":"jsonpath","default":"$"},"fields":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/additionalProperties4"}}},"required":["connection"],"additionalProperties":false,"$defs":{"items0":{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false},"headers1":{"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"$ref":"#/$defs/items0"}},"request2":{"type":"object","properties":{"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"headers":{"$ref":"#/$defs/headers1"},"parameters":{"$ref":"#/$defs/headers1"},"body":{"type":["string","object","array"]},"format":{"type":"string","enum":["json","form","text","xml","graphql"]},"path":{"type":"string"}},"additionalProperties":false},"incremental3":{"type":"object","properties":{"in":{"type":"string","enum":["query","header","body"],"default":"query"},"cursor":{"type":"string","pattern":"\\S"},"parameter":{"type":"string","pattern":"\\S"},"start":{"type":["string","number"]},"lookback":{"type":"string","format":"duration"}},"required":["cursor"],"additionalProperties":false},"additionalProperties4":{"type":["string","object"],"format":"jsonpath","properties":{"path":{"type":"string","format":"jsonpath"},"default":{},"type":{"type":"string","enum":["text","integer","number","boolean","date_time","json"]}},"required":["path"],"additionalProperties":false}}};
const pattern3 = new RegExp("\\S", "");
const schema20 = {"type":"object","properties":{"method":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"headers":{"$ref":"#/$defs/headers1"},"parameters":{"$ref":"#/$defs/headers1"},"body":{"type":["string","object","array"]},"format":{"type":"string","enum":["json","form","text","xml","graphql"]},"path":{"type":"string"}},"additionalProperties":false};
const schema21 = {"type":["object","array"],"additionalProperties":{"type":["string","number","boolean"]},"items":{"$ref":"#/$defs/items0"}};
const schema22 = {"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"value":{"type":["string","number","boolean"]},"sensitive":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"},"default":false}},"required":["name","value"],"additionalProperties":false};
const pattern5 = new RegExp("\\$\\{", "");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
(vErrors ??= []).push({instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema22.properties.value.type}});
errors++;
}
}
let data2 = data.sensitive;
const _errs7 = errors;
let valid1 = true;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
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
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema21.type}});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data1 = data[key0];
if(((typeof data1 !== "string") && (!(typeof data1 == "number"))) && (typeof data1 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema21.additionalProperties.type}});
errors++;
}
}
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "method") || (key0 === "headers")) || (key0 === "parameters")) || (key0 === "body")) || (key0 === "format")) || (key0 === "path"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.method !== undefined){
let data0 = data.method;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data0 === "GET") || (data0 === "POST")) || (data0 === "PUT")) || (data0 === "PATCH")) || (data0 === "DELETE"))){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema20.properties.method.enum}});
errors++;
}
}
if(data.headers !== undefined){
if(!(validate54(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.parameters !== undefined){
if(!(validate54(data.parameters, {instancePath:instancePath+"/parameters",parentData:data,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.body !== undefined){
let data3 = data.body;
if((!data3 || typeof data3 != "object") && (typeof data3 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: schema20.properties.body.type}});
errors++;
}
}
if(data.format !== undefined){
let data4 = data.format;
if(typeof data4 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data4 === "json") || (data4 === "form")) || (data4 === "text")) || (data4 === "xml")) || (data4 === "graphql"))){
(vErrors ??= []).push({instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema20.properties.format.enum}});
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}});
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

const schema23 = {"type":"object","properties":{"in":{"type":"string","enum":["query","header","body"],"default":"query"},"cursor":{"type":"string","pattern":"\\S"},"parameter":{"type":"string","pattern":"\\S"},"start":{"type":["string","number"]},"lookback":{"type":"string","format":"duration"}},"required":["cursor"],"additionalProperties":false};
const formats0 = fieldFormats.duration;

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
data.in = "query";
}
if(data.cursor === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cursor"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "in") || (key0 === "cursor")) || (key0 === "parameter")) || (key0 === "start")) || (key0 === "lookback"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
let data0 = data.in;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data0 === "query") || (data0 === "header")) || (data0 === "body"))){
(vErrors ??= []).push({instancePath:instancePath+"/in",schemaPath:"#/properties/in/enum",keyword:"enum",params:{allowedValues: schema23.properties.in.enum}});
errors++;
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.parameter !== undefined){
let data2 = data.parameter;
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.start !== undefined){
let data3 = data.start;
if((typeof data3 !== "string") && (!(typeof data3 == "number"))){
(vErrors ??= []).push({instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: schema23.properties.start.type}});
errors++;
}
}
if(data.lookback !== undefined){
let data4 = data.lookback;
if(typeof data4 === "string"){
if(!(formats0(data4))){
(vErrors ??= []).push({instancePath:instancePath+"/lookback",schemaPath:"#/properties/lookback/format",keyword:"format",params:{format: "duration"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lookback",schemaPath:"#/properties/lookback/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":["string","object"],"format":"jsonpath","properties":{"path":{"type":"string","format":"jsonpath"},"default":{},"type":{"type":"string","enum":["text","integer","number","boolean","date_time","json"]}},"required":["path"],"additionalProperties":false};
const formats2 = fieldFormats.jsonpath;

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema24.type}});
errors++;
}
if(typeof data === "string"){
if(!(formats2(data))){
(vErrors ??= []).push({instancePath,schemaPath:"#/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "default")) || (key0 === "type"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(!(formats2(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/path",schemaPath:"#/properties/path/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((data1 === "text") || (data1 === "integer")) || (data1 === "number")) || (data1 === "boolean")) || (data1 === "date_time")) || (data1 === "json"))){
(vErrors ??= []).push({instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema24.properties.type.enum}});
errors++;
}
}
}
validate62.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.loop === undefined){
data.loop = "$";
}
if(data.connection === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connection"}});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "description") || (key0 === "connection")) || (key0 === "request")) || (key0 === "authentication")) || (key0 === "pagination")) || (key0 === "incremental")) || (key0 === "loop")) || (key0 === "fields"))){
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
if(data.connection !== undefined){
let data1 = data.connection;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.request !== undefined){
if(!(validate53(data.request, {instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.authentication !== undefined){
let data3 = data.authentication;
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/authentication",schemaPath:"#/properties/authentication/type",keyword:"type",params:{type: schema19.properties.authentication.type}});
errors++;
}
}
if(data.pagination !== undefined){
let data4 = data.pagination;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
(vErrors ??= []).push({instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.incremental !== undefined){
if(!(validate60(data.incremental, {instancePath:instancePath+"/incremental",parentData:data,parentDataProperty:"incremental",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
let data6 = data.loop;
if(typeof data6 === "string"){
if(!(formats2(data6))){
(vErrors ??= []).push({instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/format",keyword:"format",params:{format: "jsonpath"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(data.fields !== undefined){
let data7 = data.fields;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key1 in data7){
if(!(validate62(data7[key1], {instancePath:instancePath+"/fields/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}});
errors++;
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
