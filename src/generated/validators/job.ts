// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"id":{"type":"string"},"parent":{"type":"string"},"kind":{"enum":["run","call","token"]},"connection":{"type":"string"},"extract":{"type":"string"},"grant_type":{"type":"string"},"step":{"type":"string"},"started":{"type":"string","format":"date-time"},"finished":{"type":"string","format":"date-time"},"status":{"enum":["done","failed"]},"attempts":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"method":{"type":"string"},"url":{"type":"string"},"page":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"request":{"$ref":"#/$defs/request0"},"response":{"$ref":"#/$defs/response1"},"error":{"$ref":"#/$defs/error2"},"token":{"$ref":"#/$defs/token3"},"rows":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"pages":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"stopped":{"type":"string"},"timings":{"$ref":"#/$defs/timings4"}},"required":["id","kind","connection","started","finished","status","timings"],"additionalProperties":false,"$defs":{"request0":{"type":"object","properties":{"headers":{"type":"object","additionalProperties":{"type":"string"}},"body":{"type":"string"}},"additionalProperties":false,"required":["headers"]},"response1":{"type":"object","properties":{"status":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"headers":{"type":"object","additionalProperties":{"type":"string"}},"size":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}}},"additionalProperties":false,"required":["status","headers"]},"error2":{"type":"object","properties":{"code":{"type":"string"},"message":{"type":"string"},"hint":{"type":"string"}},"additionalProperties":false,"required":["code","message"]},"token3":{"type":"object","properties":{"connection":{"type":"string"},"origin":{"enum":["cache","fetched","refreshed"]},"generation":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"fingerprint":{"type":"string"},"expires_at":{"type":"string","format":"date-time"},"expiry_source":{"type":"string"},"expiry_doubt":{"type":"string"},"spelled":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"required":["connection","origin","generation","fingerprint"]},"timings4":{"type":"object","properties":{"queue":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"token":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"connect":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"first_byte":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"total":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}}},"additionalProperties":false,"required":["total"]}}};
const func1 = Object.prototype.hasOwnProperty;
const formats0 = fieldFormats["date-time"];
const pattern3 = new RegExp("\\$\\{", "");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "headers") || (key0 === "body"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(typeof data0[key1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.body !== undefined){
if(typeof data.body !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "string"}});
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


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}});
errors++;
}
if(data.headers === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "status") || (key0 === "headers")) || (key0 === "size"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
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
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
}
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.headers !== undefined){
let data1 = data.headers;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(typeof data1[key1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.size !== undefined){
let data3 = data.size;
const _errs14 = errors;
let valid3 = true;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid1 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs17 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/size",schemaPath:"#/properties/size/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
var _valid1 = _errs17 === errors;
valid3 = _valid1;
}
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/size",schemaPath:"#/properties/size/if",keyword:"if",params:{failingKeyword: "else"}});
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


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"}});
errors++;
}
if(data.message === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "code") || (key0 === "message")) || (key0 === "hint"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.code !== undefined){
if(typeof data.code !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.hint !== undefined){
if(typeof data.hint !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"}});
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

const schema23 = {"type":"object","properties":{"connection":{"type":"string"},"origin":{"enum":["cache","fetched","refreshed"]},"generation":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"fingerprint":{"type":"string"},"expires_at":{"type":"string","format":"date-time"},"expiry_source":{"type":"string"},"expiry_doubt":{"type":"string"},"spelled":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false,"required":["connection","origin","generation","fingerprint"]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.connection === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connection"}});
errors++;
}
if(data.origin === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origin"}});
errors++;
}
if(data.generation === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "generation"}});
errors++;
}
if(data.fingerprint === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fingerprint"}});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "connection") || (key0 === "origin")) || (key0 === "generation")) || (key0 === "fingerprint")) || (key0 === "expires_at")) || (key0 === "expiry_source")) || (key0 === "expiry_doubt")) || (key0 === "spelled"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.connection !== undefined){
if(typeof data.connection !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.origin !== undefined){
let data1 = data.origin;
if(!(((data1 === "cache") || (data1 === "fetched")) || (data1 === "refreshed"))){
(vErrors ??= []).push({instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/enum",keyword:"enum",params:{allowedValues: schema23.properties.origin.enum}});
errors++;
}
}
if(data.generation !== undefined){
let data2 = data.generation;
const _errs6 = errors;
let valid1 = true;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs9 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
}
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.fingerprint !== undefined){
if(typeof data.fingerprint !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.expires_at !== undefined){
let data4 = data.expires_at;
if(typeof data4 === "string"){
if(!(formats0(data4))){
(vErrors ??= []).push({instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/format",keyword:"format",params:{format: "date-time"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.expiry_source !== undefined){
if(typeof data.expiry_source !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/expiry_source",schemaPath:"#/properties/expiry_source/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.expiry_doubt !== undefined){
if(typeof data.expiry_doubt !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/expiry_doubt",schemaPath:"#/properties/expiry_doubt/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.spelled !== undefined){
let data7 = data.spelled;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(typeof data7[key1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/spelled/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spelled/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/spelled",schemaPath:"#/properties/spelled/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.total === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "total"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "queue") || (key0 === "token")) || (key0 === "connect")) || (key0 === "first_byte")) || (key0 === "total"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.queue !== undefined){
let data0 = data.queue;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
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
if(!(typeof data0 == "number")){
(vErrors ??= []).push({instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/else/type",keyword:"type",params:{type: "number"}});
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
}
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.token !== undefined){
let data1 = data.token;
const _errs9 = errors;
let valid2 = true;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs12 = errors;
if(!(typeof data1 == "number")){
(vErrors ??= []).push({instancePath:instancePath+"/token",schemaPath:"#/properties/token/else/type",keyword:"type",params:{type: "number"}});
errors++;
}
var _valid1 = _errs12 === errors;
valid2 = _valid1;
}
if(!valid2){
(vErrors ??= []).push({instancePath:instancePath+"/token",schemaPath:"#/properties/token/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.connect !== undefined){
let data2 = data.connect;
const _errs15 = errors;
let valid3 = true;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid2 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs18 = errors;
if(!(typeof data2 == "number")){
(vErrors ??= []).push({instancePath:instancePath+"/connect",schemaPath:"#/properties/connect/else/type",keyword:"type",params:{type: "number"}});
errors++;
}
var _valid2 = _errs18 === errors;
valid3 = _valid2;
}
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/connect",schemaPath:"#/properties/connect/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.first_byte !== undefined){
let data3 = data.first_byte;
const _errs21 = errors;
let valid4 = true;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid3 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs24 = errors;
if(!(typeof data3 == "number")){
(vErrors ??= []).push({instancePath:instancePath+"/first_byte",schemaPath:"#/properties/first_byte/else/type",keyword:"type",params:{type: "number"}});
errors++;
}
var _valid3 = _errs24 === errors;
valid4 = _valid3;
}
if(!valid4){
(vErrors ??= []).push({instancePath:instancePath+"/first_byte",schemaPath:"#/properties/first_byte/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.total !== undefined){
let data4 = data.total;
const _errs27 = errors;
let valid5 = true;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid4 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
if(!_valid4){
const _errs30 = errors;
if(!(typeof data4 == "number")){
(vErrors ??= []).push({instancePath:instancePath+"/total",schemaPath:"#/properties/total/else/type",keyword:"type",params:{type: "number"}});
errors++;
}
var _valid4 = _errs30 === errors;
valid5 = _valid4;
}
if(!valid5){
(vErrors ??= []).push({instancePath:instancePath+"/total",schemaPath:"#/properties/total/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}});
errors++;
}
if(data.kind === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.connection === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connection"}});
errors++;
}
if(data.started === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "started"}});
errors++;
}
if(data.finished === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "finished"}});
errors++;
}
if(data.status === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}});
errors++;
}
if(data.timings === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timings"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.parent !== undefined){
if(typeof data.parent !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(!(((data2 === "run") || (data2 === "call")) || (data2 === "token"))){
(vErrors ??= []).push({instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.kind.enum}});
errors++;
}
}
if(data.connection !== undefined){
if(typeof data.connection !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.extract !== undefined){
if(typeof data.extract !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/extract",schemaPath:"#/properties/extract/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.grant_type !== undefined){
if(typeof data.grant_type !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.step !== undefined){
if(typeof data.step !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/step",schemaPath:"#/properties/step/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.started !== undefined){
let data7 = data.started;
if(typeof data7 === "string"){
if(!(formats0(data7))){
(vErrors ??= []).push({instancePath:instancePath+"/started",schemaPath:"#/properties/started/format",keyword:"format",params:{format: "date-time"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/started",schemaPath:"#/properties/started/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.finished !== undefined){
let data8 = data.finished;
if(typeof data8 === "string"){
if(!(formats0(data8))){
(vErrors ??= []).push({instancePath:instancePath+"/finished",schemaPath:"#/properties/finished/format",keyword:"format",params:{format: "date-time"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/finished",schemaPath:"#/properties/finished/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.status !== undefined){
let data9 = data.status;
if(!((data9 === "done") || (data9 === "failed"))){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema19.properties.status.enum}});
errors++;
}
}
if(data.attempts !== undefined){
let data10 = data.attempts;
const _errs21 = errors;
let valid1 = true;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data10 === "string"){
if(!pattern3.test(data10)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
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
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
(vErrors ??= []).push({instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
var _valid0 = _errs24 === errors;
valid1 = _valid0;
}
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.page !== undefined){
let data13 = data.page;
const _errs31 = errors;
let valid2 = true;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid1 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs34 = errors;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
(vErrors ??= []).push({instancePath:instancePath+"/page",schemaPath:"#/properties/page/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
var _valid1 = _errs34 === errors;
valid2 = _valid1;
}
if(!valid2){
(vErrors ??= []).push({instancePath:instancePath+"/page",schemaPath:"#/properties/page/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.request !== undefined){
if(!(validate53(data.request, {instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.response !== undefined){
if(!(validate55(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.error !== undefined){
if(!(validate57(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.token !== undefined){
if(!(validate59(data.token, {instancePath:instancePath+"/token",parentData:data,parentDataProperty:"token",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.rows !== undefined){
let data18 = data.rows;
const _errs41 = errors;
let valid3 = true;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data18 === "string"){
if(!pattern3.test(data18)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid2 = _errs42 === errors;
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs44 = errors;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
(vErrors ??= []).push({instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
var _valid2 = _errs44 === errors;
valid3 = _valid2;
}
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.pages !== undefined){
let data19 = data.pages;
const _errs47 = errors;
let valid4 = true;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data19 === "string"){
if(!pattern3.test(data19)){
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
errors++;
}
}
var _valid3 = _errs48 === errors;
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs50 = errors;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
(vErrors ??= []).push({instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
var _valid3 = _errs50 === errors;
valid4 = _valid3;
}
if(!valid4){
(vErrors ??= []).push({instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/if",keyword:"if",params:{failingKeyword: "else"}});
errors++;
}
}
if(data.stopped !== undefined){
if(typeof data.stopped !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/stopped",schemaPath:"#/properties/stopped/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.timings !== undefined){
if(!(validate61(data.timings, {instancePath:instancePath+"/timings",parentData:data,parentDataProperty:"timings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
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
