// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9_]+$"},"version":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1}},"changes":{"type":"object","propertyNames":{"pattern":"^[0-9]+$"},"additionalProperties":{"type":"string","pattern":"\\S"}},"title":{"type":"string","pattern":"\\S"},"description":{"type":"string","pattern":"\\S"},"documentation":{"type":"string","format":"uri"},"verified":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"}},"unverified":{"type":"array","items":{"type":"string","pattern":"\\S"}},"sources":{"type":"array","minItems":1,"items":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"of":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"licence":{"type":"string","enum":["MIT","ISC","Apache-2.0","BSD-2-Clause","BSD-3-Clause","CC0-1.0"]},"files":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"read":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"checked":{"type":"string","pattern":"^20[0-9]{2}-[01][0-9]-[0-3][0-9]$"}},"required":["url","of"],"additionalProperties":false}},"variables":{"type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9_]*$"},"additionalProperties":{"type":"object","properties":{"title":{"type":"string","pattern":"\\S"},"description":{"type":"string","pattern":"\\S"},"examples":{"type":"array","items":{"type":"string"},"minItems":1},"default":{"type":"string","pattern":"\\S"}},"required":["title","description","examples"],"additionalProperties":false}},"connections":{"type":"array","minItems":1,"items":{"type":"object","properties":{"title":{"type":"string","pattern":"\\S"},"type":{"type":"string","pattern":"\\S"},"fields":{"type":"object"},"ask":{"type":"array","items":{"type":"string"},"minItems":1}},"required":["type","fields"],"additionalProperties":false}},"scopes":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"verify":{"$ref":"#/$defs/verify"},"extracts":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_-]*$"},"additionalProperties":{"type":"object"}}},"required":["name","version","title","description","documentation","verified","sources","connections"],"additionalProperties":false,"$defs":{"verify":{"type":"object","properties":{"failed_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1}},"additionalProperties":true}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^[a-z0-9_]+$", "");
const pattern4 = new RegExp("\\$\\{", "");
const pattern5 = new RegExp("^[0-9]+$", "");
const pattern6 = new RegExp("\\S", "");
const pattern14 = new RegExp("^20[0-9]{2}-[01][0-9]-[0-3][0-9]$", "");
const pattern15 = new RegExp("^[a-z][a-z0-9_]*$", "");
const pattern26 = new RegExp("^[A-Za-z_][A-Za-z0-9_-]*$", "");
const formats0 = fieldFormats.uri;
const schema20 = {"type":"object","properties":{"failed_when":{"type":"array","items":{"type":"object","properties":{"status":{"type":["integer","array"],"items":{"type":"integer","minimum":100,"maximum":599},"minimum":100,"maximum":599},"path":{"type":"string","pattern":"\\S"},"equals":{"type":["string","number","boolean","array"],"items":{"type":["string","number","boolean"]}},"pattern":{"type":"string","pattern":"\\S"},"header":{"type":"string","pattern":"\\S"},"header_pattern":{"type":"string","pattern":"\\S"}},"minProperties":1,"additionalProperties":false},"minItems":1}},"additionalProperties":true};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.failed_when !== undefined){
let data0 = data.failed_when;
if(Array.isArray(data0)){
if(data0.length < 1){
const err0 = {instancePath:instancePath+"/failed_when",schemaPath:"#/properties/failed_when/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err1 = {instancePath:instancePath+"/failed_when/" + i0,schemaPath:"#/properties/failed_when/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data1){
if(!((((((key0 === "status") || (key0 === "path")) || (key0 === "equals")) || (key0 === "pattern")) || (key0 === "header")) || (key0 === "header_pattern"))){
const err2 = {instancePath:instancePath+"/failed_when/" + i0,schemaPath:"#/properties/failed_when/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.status !== undefined){
let data2 = data1.status;
if((!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) && (!(Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/failed_when/" + i0+"/status",schemaPath:"#/properties/failed_when/items/properties/status/type",keyword:"type",params:{type: schema20.properties.failed_when.items.properties.status.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 599 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/failed_when/" + i0+"/status",schemaPath:"#/properties/failed_when/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < 100 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/failed_when/" + i0+"/status",schemaPath:"#/properties/failed_when/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err6 = {instancePath:instancePath+"/failed_when/" + i0+"/status/" + i1,schemaPath:"#/properties/failed_when/items/properties/status/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 599 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/failed_when/" + i0+"/status/" + i1,schemaPath:"#/properties/failed_when/items/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < 100 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/failed_when/" + i0+"/status/" + i1,schemaPath:"#/properties/failed_when/items/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
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
}
}
if(data1.path !== undefined){
let data4 = data1.path;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err9 = {instancePath:instancePath+"/failed_when/" + i0+"/path",schemaPath:"#/properties/failed_when/items/properties/path/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err10 = {instancePath:instancePath+"/failed_when/" + i0+"/path",schemaPath:"#/properties/failed_when/items/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.equals !== undefined){
let data5 = data1.equals;
if((((typeof data5 !== "string") && (!(typeof data5 == "number"))) && (typeof data5 !== "boolean")) && (!(Array.isArray(data5)))){
const err11 = {instancePath:instancePath+"/failed_when/" + i0+"/equals",schemaPath:"#/properties/failed_when/items/properties/equals/type",keyword:"type",params:{type: schema20.properties.failed_when.items.properties.equals.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
if(((typeof data6 !== "string") && (!(typeof data6 == "number"))) && (typeof data6 !== "boolean")){
const err12 = {instancePath:instancePath+"/failed_when/" + i0+"/equals/" + i2,schemaPath:"#/properties/failed_when/items/properties/equals/items/type",keyword:"type",params:{type: schema20.properties.failed_when.items.properties.equals.items.type}};
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
if(data1.pattern !== undefined){
let data7 = data1.pattern;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err13 = {instancePath:instancePath+"/failed_when/" + i0+"/pattern",schemaPath:"#/properties/failed_when/items/properties/pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err14 = {instancePath:instancePath+"/failed_when/" + i0+"/pattern",schemaPath:"#/properties/failed_when/items/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.header !== undefined){
let data8 = data1.header;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err15 = {instancePath:instancePath+"/failed_when/" + i0+"/header",schemaPath:"#/properties/failed_when/items/properties/header/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err16 = {instancePath:instancePath+"/failed_when/" + i0+"/header",schemaPath:"#/properties/failed_when/items/properties/header/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.header_pattern !== undefined){
let data9 = data1.header_pattern;
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
const err17 = {instancePath:instancePath+"/failed_when/" + i0+"/header_pattern",schemaPath:"#/properties/failed_when/items/properties/header_pattern/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err18 = {instancePath:instancePath+"/failed_when/" + i0+"/header_pattern",schemaPath:"#/properties/failed_when/items/properties/header_pattern/type",keyword:"type",params:{type: "string"}};
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
const err19 = {instancePath:instancePath+"/failed_when/" + i0,schemaPath:"#/properties/failed_when/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err20 = {instancePath:instancePath+"/failed_when",schemaPath:"#/properties/failed_when/type",keyword:"type",params:{type: "array"}};
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
validate53.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.description === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.documentation === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "documentation"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.verified === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verified"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.sources === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.connections === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connections"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+$"}};
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
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
const _errs5 = errors;
let valid1 = true;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err11 = {};
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
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs8 = errors;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err13 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 1 || isNaN(data1)){
const err14 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
}
if(!valid1){
const err15 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.changes !== undefined){
let data2 = data.changes;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs12 = errors;
if(typeof key1 === "string"){
if(!pattern5.test(key1)){
const err16 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"},propertyName:key1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid2 = _errs12 === errors;
if(!valid2){
const err17 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
for(const key2 in data2){
let data3 = data2[key2];
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err18 = {instancePath:instancePath+"/changes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/changes/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err19 = {instancePath:instancePath+"/changes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/changes/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err20 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.title !== undefined){
let data4 = data.title;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err21 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err22 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.description !== undefined){
let data5 = data.description;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err23 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err24 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.documentation !== undefined){
let data6 = data.documentation;
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err25 = {instancePath:instancePath+"/documentation",schemaPath:"#/properties/documentation/format",keyword:"format",params:{format: "uri"}};
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
const err26 = {instancePath:instancePath+"/documentation",schemaPath:"#/properties/documentation/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.verified !== undefined){
let data7 = data.verified;
const _errs23 = errors;
let valid4 = true;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
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
var _valid1 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs26 = errors;
if(typeof data7 !== "boolean"){
const err29 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/else/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid4 = _valid1;
}
if(!valid4){
const err30 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.unverified !== undefined){
let data8 = data.unverified;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
const err31 = {instancePath:instancePath+"/unverified/" + i0,schemaPath:"#/properties/unverified/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err32 = {instancePath:instancePath+"/unverified/" + i0,schemaPath:"#/properties/unverified/items/type",keyword:"type",params:{type: "string"}};
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
const err33 = {instancePath:instancePath+"/unverified",schemaPath:"#/properties/unverified/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.sources !== undefined){
let data10 = data.sources;
if(Array.isArray(data10)){
if(data10.length < 1){
const err34 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.url === undefined){
const err35 = {instancePath:instancePath+"/sources/" + i1,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data11.of === undefined){
const err36 = {instancePath:instancePath+"/sources/" + i1,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "of"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data11){
if(!((((((key3 === "url") || (key3 === "of")) || (key3 === "licence")) || (key3 === "files")) || (key3 === "read")) || (key3 === "checked"))){
const err37 = {instancePath:instancePath+"/sources/" + i1,schemaPath:"#/properties/sources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data11.url !== undefined){
let data12 = data11.url;
if(typeof data12 === "string"){
if(!(formats0(data12))){
const err38 = {instancePath:instancePath+"/sources/" + i1+"/url",schemaPath:"#/properties/sources/items/properties/url/format",keyword:"format",params:{format: "uri"}};
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
const err39 = {instancePath:instancePath+"/sources/" + i1+"/url",schemaPath:"#/properties/sources/items/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data11.of !== undefined){
let data13 = data11.of;
if(Array.isArray(data13)){
if(data13.length < 1){
const err40 = {instancePath:instancePath+"/sources/" + i1+"/of",schemaPath:"#/properties/sources/items/properties/of/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err41 = {instancePath:instancePath+"/sources/" + i1+"/of/" + i2,schemaPath:"#/properties/sources/items/properties/of/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err42 = {instancePath:instancePath+"/sources/" + i1+"/of/" + i2,schemaPath:"#/properties/sources/items/properties/of/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err43 = {instancePath:instancePath+"/sources/" + i1+"/of",schemaPath:"#/properties/sources/items/properties/of/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data11.licence !== undefined){
let data15 = data11.licence;
if(typeof data15 !== "string"){
const err44 = {instancePath:instancePath+"/sources/" + i1+"/licence",schemaPath:"#/properties/sources/items/properties/licence/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!((((((data15 === "MIT") || (data15 === "ISC")) || (data15 === "Apache-2.0")) || (data15 === "BSD-2-Clause")) || (data15 === "BSD-3-Clause")) || (data15 === "CC0-1.0"))){
const err45 = {instancePath:instancePath+"/sources/" + i1+"/licence",schemaPath:"#/properties/sources/items/properties/licence/enum",keyword:"enum",params:{allowedValues: schema19.properties.sources.items.properties.licence.enum}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data11.files !== undefined){
let data16 = data11.files;
if(Array.isArray(data16)){
if(data16.length < 1){
const err46 = {instancePath:instancePath+"/sources/" + i1+"/files",schemaPath:"#/properties/sources/items/properties/files/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
const err47 = {instancePath:instancePath+"/sources/" + i1+"/files/" + i3,schemaPath:"#/properties/sources/items/properties/files/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err48 = {instancePath:instancePath+"/sources/" + i1+"/files/" + i3,schemaPath:"#/properties/sources/items/properties/files/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err49 = {instancePath:instancePath+"/sources/" + i1+"/files",schemaPath:"#/properties/sources/items/properties/files/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data11.read !== undefined){
let data18 = data11.read;
if(Array.isArray(data18)){
if(data18.length < 1){
const err50 = {instancePath:instancePath+"/sources/" + i1+"/read",schemaPath:"#/properties/sources/items/properties/read/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if(typeof data19 === "string"){
if(!pattern6.test(data19)){
const err51 = {instancePath:instancePath+"/sources/" + i1+"/read/" + i4,schemaPath:"#/properties/sources/items/properties/read/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err52 = {instancePath:instancePath+"/sources/" + i1+"/read/" + i4,schemaPath:"#/properties/sources/items/properties/read/items/type",keyword:"type",params:{type: "string"}};
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
const err53 = {instancePath:instancePath+"/sources/" + i1+"/read",schemaPath:"#/properties/sources/items/properties/read/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data11.checked !== undefined){
let data20 = data11.checked;
if(typeof data20 === "string"){
if(!pattern14.test(data20)){
const err54 = {instancePath:instancePath+"/sources/" + i1+"/checked",schemaPath:"#/properties/sources/items/properties/checked/pattern",keyword:"pattern",params:{pattern: "^20[0-9]{2}-[01][0-9]-[0-3][0-9]$"}};
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
const err55 = {instancePath:instancePath+"/sources/" + i1+"/checked",schemaPath:"#/properties/sources/items/properties/checked/type",keyword:"type",params:{type: "string"}};
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
else {
const err56 = {instancePath:instancePath+"/sources/" + i1,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err57 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.variables !== undefined){
let data21 = data.variables;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key4 in data21){
const _errs57 = errors;
if(typeof key4 === "string"){
if(!pattern15.test(key4)){
const err58 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},propertyName:key4};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
var valid16 = _errs57 === errors;
if(!valid16){
const err59 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
for(const key5 in data21){
let data22 = data21[key5];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.title === undefined){
const err60 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data22.description === undefined){
const err61 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data22.examples === undefined){
const err62 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/required",keyword:"required",params:{missingProperty: "examples"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key6 in data22){
if(!((((key6 === "title") || (key6 === "description")) || (key6 === "examples")) || (key6 === "default"))){
const err63 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data22.title !== undefined){
let data23 = data22.title;
if(typeof data23 === "string"){
if(!pattern6.test(data23)){
const err64 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/variables/additionalProperties/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/variables/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data22.description !== undefined){
let data24 = data22.description;
if(typeof data24 === "string"){
if(!pattern6.test(data24)){
const err66 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/variables/additionalProperties/properties/description/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err67 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/variables/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data22.examples !== undefined){
let data25 = data22.examples;
if(Array.isArray(data25)){
if(data25.length < 1){
const err68 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/examples",schemaPath:"#/properties/variables/additionalProperties/properties/examples/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
if(typeof data25[i5] !== "string"){
const err69 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/examples/" + i5,schemaPath:"#/properties/variables/additionalProperties/properties/examples/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err70 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/examples",schemaPath:"#/properties/variables/additionalProperties/properties/examples/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data22.default !== undefined){
let data27 = data22.default;
if(typeof data27 === "string"){
if(!pattern6.test(data27)){
const err71 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/properties/variables/additionalProperties/properties/default/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err72 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/properties/variables/additionalProperties/properties/default/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/variables/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.connections !== undefined){
let data28 = data.connections;
if(Array.isArray(data28)){
if(data28.length < 1){
const err75 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
const len6 = data28.length;
for(let i6=0; i6<len6; i6++){
let data29 = data28[i6];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.type === undefined){
const err76 = {instancePath:instancePath+"/connections/" + i6,schemaPath:"#/properties/connections/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data29.fields === undefined){
const err77 = {instancePath:instancePath+"/connections/" + i6,schemaPath:"#/properties/connections/items/required",keyword:"required",params:{missingProperty: "fields"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key7 in data29){
if(!((((key7 === "title") || (key7 === "type")) || (key7 === "fields")) || (key7 === "ask"))){
const err78 = {instancePath:instancePath+"/connections/" + i6,schemaPath:"#/properties/connections/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data29.title !== undefined){
let data30 = data29.title;
if(typeof data30 === "string"){
if(!pattern6.test(data30)){
const err79 = {instancePath:instancePath+"/connections/" + i6+"/title",schemaPath:"#/properties/connections/items/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err80 = {instancePath:instancePath+"/connections/" + i6+"/title",schemaPath:"#/properties/connections/items/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data29.type !== undefined){
let data31 = data29.type;
if(typeof data31 === "string"){
if(!pattern6.test(data31)){
const err81 = {instancePath:instancePath+"/connections/" + i6+"/type",schemaPath:"#/properties/connections/items/properties/type/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err82 = {instancePath:instancePath+"/connections/" + i6+"/type",schemaPath:"#/properties/connections/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data29.fields !== undefined){
let data32 = data29.fields;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err83 = {instancePath:instancePath+"/connections/" + i6+"/fields",schemaPath:"#/properties/connections/items/properties/fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data29.ask !== undefined){
let data33 = data29.ask;
if(Array.isArray(data33)){
if(data33.length < 1){
const err84 = {instancePath:instancePath+"/connections/" + i6+"/ask",schemaPath:"#/properties/connections/items/properties/ask/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
const len7 = data33.length;
for(let i7=0; i7<len7; i7++){
if(typeof data33[i7] !== "string"){
const err85 = {instancePath:instancePath+"/connections/" + i6+"/ask/" + i7,schemaPath:"#/properties/connections/items/properties/ask/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/connections/" + i6+"/ask",schemaPath:"#/properties/connections/items/properties/ask/type",keyword:"type",params:{type: "array"}};
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
const err87 = {instancePath:instancePath+"/connections/" + i6,schemaPath:"#/properties/connections/items/type",keyword:"type",params:{type: "object"}};
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
const err88 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.scopes !== undefined){
let data35 = data.scopes;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
let data36 = data35[key8];
if(typeof data36 === "string"){
if(!pattern6.test(data36)){
const err89 = {instancePath:instancePath+"/scopes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/scopes/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err90 = {instancePath:instancePath+"/scopes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/scopes/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err91 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.verify !== undefined){
if(!(validate53(data.verify, {instancePath:instancePath+"/verify",parentData:data,parentDataProperty:"verify",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.extracts !== undefined){
let data38 = data.extracts;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key9 in data38){
const _errs95 = errors;
if(typeof key9 === "string"){
if(!pattern26.test(key9)){
const err92 = {instancePath:instancePath+"/extracts",schemaPath:"#/properties/extracts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_-]*$"},propertyName:key9};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
var valid27 = _errs95 === errors;
if(!valid27){
const err93 = {instancePath:instancePath+"/extracts",schemaPath:"#/properties/extracts/propertyNames",keyword:"propertyNames",params:{propertyName: key9}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
for(const key10 in data38){
let data39 = data38[key10];
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
const err94 = {instancePath:instancePath+"/extracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extracts/additionalProperties/type",keyword:"type",params:{type: "object"}};
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
const err95 = {instancePath:instancePath+"/extracts",schemaPath:"#/properties/extracts/type",keyword:"type",params:{type: "object"}};
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
const err96 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
