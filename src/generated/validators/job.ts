// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate20;
export default validate20;
const schema31 = {"type":"object","properties":{"id":{"type":"string"},"parent":{"type":"string"},"kind":{"enum":["run","call","token"]},"connection":{"type":"string"},"extract":{"type":"string"},"grant_type":{"type":"string"},"started":{"type":"string","format":"date-time"},"finished":{"type":"string","format":"date-time"},"status":{"enum":["done","failed"]},"attempts":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"method":{"type":"string"},"url":{"type":"string"},"page":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"request":{"type":"object","properties":{"headers":{"type":"object","additionalProperties":{"type":"string"}},"body":{"type":"string"}},"additionalProperties":false,"required":["headers"]},"response":{"type":"object","properties":{"status":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"headers":{"type":"object","additionalProperties":{"type":"string"}},"size":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}}},"additionalProperties":false,"required":["status","headers"]},"error":{"type":"object","properties":{"code":{"type":"string"},"message":{"type":"string"},"hint":{"type":"string"}},"additionalProperties":false,"required":["code","message"]},"token":{"type":"object","properties":{"connection":{"type":"string"},"origin":{"enum":["cache","fetched","refreshed"]},"generation":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"fingerprint":{"type":"string"},"expires_at":{"type":"string","format":"date-time"},"expiry_source":{"type":"string"}},"additionalProperties":false,"required":["connection","origin","generation","fingerprint"]},"rows":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"pages":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer"}},"stopped":{"type":"string"},"timings":{"type":"object","properties":{"queue":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"token":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"connect":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"first_byte":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}},"total":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"number"}}},"additionalProperties":false,"required":["total"]}},"required":["id","kind","connection","started","finished","status","timings"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const formats0 = fieldFormats["date-time"];
const pattern4 = new RegExp("\\$\\{", "");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.connection === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connection"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.started === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "started"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.finished === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "finished"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.status === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.timings === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timings"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.parent !== undefined){
if(typeof data.parent !== "string"){
const err9 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(!(((data2 === "run") || (data2 === "call")) || (data2 === "token"))){
const err10 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.kind.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.connection !== undefined){
if(typeof data.connection !== "string"){
const err11 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.extract !== undefined){
if(typeof data.extract !== "string"){
const err12 = {instancePath:instancePath+"/extract",schemaPath:"#/properties/extract/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.grant_type !== undefined){
if(typeof data.grant_type !== "string"){
const err13 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.started !== undefined){
let data6 = data.started;
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err14 = {instancePath:instancePath+"/started",schemaPath:"#/properties/started/format",keyword:"format",params:{format: "date-time"}};
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
const err15 = {instancePath:instancePath+"/started",schemaPath:"#/properties/started/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.finished !== undefined){
let data7 = data.finished;
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err16 = {instancePath:instancePath+"/finished",schemaPath:"#/properties/finished/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/finished",schemaPath:"#/properties/finished/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.status !== undefined){
let data8 = data.status;
if(!((data8 === "done") || (data8 === "failed"))){
const err18 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.attempts !== undefined){
let data9 = data.attempts;
const _errs19 = errors;
let valid1 = true;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
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
else {
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
var _valid0 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs22 = errors;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err21 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid1 = _valid0;
}
if(!valid1){
const err22 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
const err23 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err24 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.page !== undefined){
let data12 = data.page;
const _errs29 = errors;
let valid2 = true;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
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
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err27 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid2 = _valid1;
}
if(!valid2){
const err28 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.request !== undefined){
let data13 = data.request;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.headers === undefined){
const err29 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "headers"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 in data13){
if(!((key1 === "headers") || (key1 === "body"))){
const err30 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.headers !== undefined){
let data14 = data13.headers;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(typeof data14[key2] !== "string"){
const err31 = {instancePath:instancePath+"/request/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/request/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err32 = {instancePath:instancePath+"/request/headers",schemaPath:"#/properties/request/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.body !== undefined){
if(typeof data13.body !== "string"){
const err33 = {instancePath:instancePath+"/request/body",schemaPath:"#/properties/request/properties/body/type",keyword:"type",params:{type: "string"}};
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
const err34 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.response !== undefined){
let data17 = data.response;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.status === undefined){
const err35 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data17.headers === undefined){
const err36 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/required",keyword:"required",params:{missingProperty: "headers"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data17){
if(!(((key3 === "status") || (key3 === "headers")) || (key3 === "size"))){
const err37 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.status !== undefined){
let data18 = data17.status;
const _errs48 = errors;
let valid6 = true;
const _errs49 = errors;
if(errors === _errs49){
if(typeof data18 === "string"){
if(!pattern4.test(data18)){
const err38 = {};
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
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
var _valid2 = _errs49 === errors;
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
if(!_valid2){
const _errs51 = errors;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err40 = {instancePath:instancePath+"/response/status",schemaPath:"#/properties/response/properties/status/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid2 = _errs51 === errors;
valid6 = _valid2;
}
if(!valid6){
const err41 = {instancePath:instancePath+"/response/status",schemaPath:"#/properties/response/properties/status/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.headers !== undefined){
let data19 = data17.headers;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 in data19){
if(typeof data19[key4] !== "string"){
const err42 = {instancePath:instancePath+"/response/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/response/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err43 = {instancePath:instancePath+"/response/headers",schemaPath:"#/properties/response/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.size !== undefined){
let data21 = data17.size;
const _errs59 = errors;
let valid8 = true;
const _errs60 = errors;
if(errors === _errs60){
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
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
else {
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
var _valid3 = _errs60 === errors;
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
if(!_valid3){
const _errs62 = errors;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err46 = {instancePath:instancePath+"/response/size",schemaPath:"#/properties/response/properties/size/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid3 = _errs62 === errors;
valid8 = _valid3;
}
if(!valid8){
const err47 = {instancePath:instancePath+"/response/size",schemaPath:"#/properties/response/properties/size/if",keyword:"if",params:{failingKeyword: "else"}};
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
else {
const err48 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.error !== undefined){
let data22 = data.error;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.code === undefined){
const err49 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data22.message === undefined){
const err50 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key5 in data22){
if(!(((key5 === "code") || (key5 === "message")) || (key5 === "hint"))){
const err51 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.code !== undefined){
if(typeof data22.code !== "string"){
const err52 = {instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data22.message !== undefined){
if(typeof data22.message !== "string"){
const err53 = {instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data22.hint !== undefined){
if(typeof data22.hint !== "string"){
const err54 = {instancePath:instancePath+"/error/hint",schemaPath:"#/properties/error/properties/hint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"}};
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
let data26 = data.token;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.connection === undefined){
const err56 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/required",keyword:"required",params:{missingProperty: "connection"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data26.origin === undefined){
const err57 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/required",keyword:"required",params:{missingProperty: "origin"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data26.generation === undefined){
const err58 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/required",keyword:"required",params:{missingProperty: "generation"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data26.fingerprint === undefined){
const err59 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/required",keyword:"required",params:{missingProperty: "fingerprint"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key6 in data26){
if(!((((((key6 === "connection") || (key6 === "origin")) || (key6 === "generation")) || (key6 === "fingerprint")) || (key6 === "expires_at")) || (key6 === "expiry_source"))){
const err60 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.connection !== undefined){
if(typeof data26.connection !== "string"){
const err61 = {instancePath:instancePath+"/token/connection",schemaPath:"#/properties/token/properties/connection/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data26.origin !== undefined){
let data28 = data26.origin;
if(!(((data28 === "cache") || (data28 === "fetched")) || (data28 === "refreshed"))){
const err62 = {instancePath:instancePath+"/token/origin",schemaPath:"#/properties/token/properties/origin/enum",keyword:"enum",params:{allowedValues: schema31.properties.token.properties.origin.enum}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.generation !== undefined){
let data29 = data26.generation;
const _errs80 = errors;
let valid11 = true;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data29 === "string"){
if(!pattern4.test(data29)){
const err63 = {};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
var _valid4 = _errs81 === errors;
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
if(!_valid4){
const _errs83 = errors;
if(!((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29)))){
const err65 = {instancePath:instancePath+"/token/generation",schemaPath:"#/properties/token/properties/generation/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid4 = _errs83 === errors;
valid11 = _valid4;
}
if(!valid11){
const err66 = {instancePath:instancePath+"/token/generation",schemaPath:"#/properties/token/properties/generation/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data26.fingerprint !== undefined){
if(typeof data26.fingerprint !== "string"){
const err67 = {instancePath:instancePath+"/token/fingerprint",schemaPath:"#/properties/token/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data26.expires_at !== undefined){
let data31 = data26.expires_at;
if(typeof data31 === "string"){
if(!(formats0(data31))){
const err68 = {instancePath:instancePath+"/token/expires_at",schemaPath:"#/properties/token/properties/expires_at/format",keyword:"format",params:{format: "date-time"}};
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
const err69 = {instancePath:instancePath+"/token/expires_at",schemaPath:"#/properties/token/properties/expires_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data26.expiry_source !== undefined){
if(typeof data26.expiry_source !== "string"){
const err70 = {instancePath:instancePath+"/token/expiry_source",schemaPath:"#/properties/token/properties/expiry_source/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.rows !== undefined){
let data33 = data.rows;
const _errs92 = errors;
let valid12 = true;
const _errs93 = errors;
if(errors === _errs93){
if(typeof data33 === "string"){
if(!pattern4.test(data33)){
const err72 = {};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
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
var _valid5 = _errs93 === errors;
errors = _errs92;
if(vErrors !== null){
if(_errs92){
vErrors.length = _errs92;
}
else {
vErrors = null;
}
}
if(!_valid5){
const _errs95 = errors;
if(!((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33)))){
const err74 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var _valid5 = _errs95 === errors;
valid12 = _valid5;
}
if(!valid12){
const err75 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.pages !== undefined){
let data34 = data.pages;
const _errs98 = errors;
let valid13 = true;
const _errs99 = errors;
if(errors === _errs99){
if(typeof data34 === "string"){
if(!pattern4.test(data34)){
const err76 = {};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid6 = _errs99 === errors;
errors = _errs98;
if(vErrors !== null){
if(_errs98){
vErrors.length = _errs98;
}
else {
vErrors = null;
}
}
if(!_valid6){
const _errs101 = errors;
if(!((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34)))){
const err78 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/else/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
var _valid6 = _errs101 === errors;
valid13 = _valid6;
}
if(!valid13){
const err79 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.stopped !== undefined){
if(typeof data.stopped !== "string"){
const err80 = {instancePath:instancePath+"/stopped",schemaPath:"#/properties/stopped/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.timings !== undefined){
let data36 = data.timings;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.total === undefined){
const err81 = {instancePath:instancePath+"/timings",schemaPath:"#/properties/timings/required",keyword:"required",params:{missingProperty: "total"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
for(const key7 in data36){
if(!(((((key7 === "queue") || (key7 === "token")) || (key7 === "connect")) || (key7 === "first_byte")) || (key7 === "total"))){
const err82 = {instancePath:instancePath+"/timings",schemaPath:"#/properties/timings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data36.queue !== undefined){
let data37 = data36.queue;
const _errs109 = errors;
let valid15 = true;
const _errs110 = errors;
if(errors === _errs110){
if(typeof data37 === "string"){
if(!pattern4.test(data37)){
const err83 = {};
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
const err84 = {};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
var _valid7 = _errs110 === errors;
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
if(!_valid7){
const _errs112 = errors;
if(!(typeof data37 == "number")){
const err85 = {instancePath:instancePath+"/timings/queue",schemaPath:"#/properties/timings/properties/queue/else/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid7 = _errs112 === errors;
valid15 = _valid7;
}
if(!valid15){
const err86 = {instancePath:instancePath+"/timings/queue",schemaPath:"#/properties/timings/properties/queue/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data36.token !== undefined){
let data38 = data36.token;
const _errs115 = errors;
let valid16 = true;
const _errs116 = errors;
if(errors === _errs116){
if(typeof data38 === "string"){
if(!pattern4.test(data38)){
const err87 = {};
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
const err88 = {};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
var _valid8 = _errs116 === errors;
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
if(!_valid8){
const _errs118 = errors;
if(!(typeof data38 == "number")){
const err89 = {instancePath:instancePath+"/timings/token",schemaPath:"#/properties/timings/properties/token/else/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var _valid8 = _errs118 === errors;
valid16 = _valid8;
}
if(!valid16){
const err90 = {instancePath:instancePath+"/timings/token",schemaPath:"#/properties/timings/properties/token/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data36.connect !== undefined){
let data39 = data36.connect;
const _errs121 = errors;
let valid17 = true;
const _errs122 = errors;
if(errors === _errs122){
if(typeof data39 === "string"){
if(!pattern4.test(data39)){
const err91 = {};
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
const err92 = {};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
var _valid9 = _errs122 === errors;
errors = _errs121;
if(vErrors !== null){
if(_errs121){
vErrors.length = _errs121;
}
else {
vErrors = null;
}
}
if(!_valid9){
const _errs124 = errors;
if(!(typeof data39 == "number")){
const err93 = {instancePath:instancePath+"/timings/connect",schemaPath:"#/properties/timings/properties/connect/else/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var _valid9 = _errs124 === errors;
valid17 = _valid9;
}
if(!valid17){
const err94 = {instancePath:instancePath+"/timings/connect",schemaPath:"#/properties/timings/properties/connect/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data36.first_byte !== undefined){
let data40 = data36.first_byte;
const _errs127 = errors;
let valid18 = true;
const _errs128 = errors;
if(errors === _errs128){
if(typeof data40 === "string"){
if(!pattern4.test(data40)){
const err95 = {};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
var _valid10 = _errs128 === errors;
errors = _errs127;
if(vErrors !== null){
if(_errs127){
vErrors.length = _errs127;
}
else {
vErrors = null;
}
}
if(!_valid10){
const _errs130 = errors;
if(!(typeof data40 == "number")){
const err97 = {instancePath:instancePath+"/timings/first_byte",schemaPath:"#/properties/timings/properties/first_byte/else/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid10 = _errs130 === errors;
valid18 = _valid10;
}
if(!valid18){
const err98 = {instancePath:instancePath+"/timings/first_byte",schemaPath:"#/properties/timings/properties/first_byte/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data36.total !== undefined){
let data41 = data36.total;
const _errs133 = errors;
let valid19 = true;
const _errs134 = errors;
if(errors === _errs134){
if(typeof data41 === "string"){
if(!pattern4.test(data41)){
const err99 = {};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
var _valid11 = _errs134 === errors;
errors = _errs133;
if(vErrors !== null){
if(_errs133){
vErrors.length = _errs133;
}
else {
vErrors = null;
}
}
if(!_valid11){
const _errs136 = errors;
if(!(typeof data41 == "number")){
const err101 = {instancePath:instancePath+"/timings/total",schemaPath:"#/properties/timings/properties/total/else/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid11 = _errs136 === errors;
valid19 = _valid11;
}
if(!valid19){
const err102 = {instancePath:instancePath+"/timings/total",schemaPath:"#/properties/timings/properties/total/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/timings",schemaPath:"#/properties/timings/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
