// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
import { fieldFormats } from '../../field_formats.ts'

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9_]+$"},"version":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"integer","minimum":1}},"changes":{"type":"object","propertyNames":{"pattern":"^[0-9]+$"},"additionalProperties":{"type":"string","pattern":"\\S"}},"title":{"type":"string","pattern":"\\S"},"description":{"type":"string","pattern":"\\S"},"documentation":{"type":"string","format":"uri"},"verified":{"if":{"type":"string","pattern":"\\$\\{"},"else":{"type":"boolean"}},"unverified":{"type":"array","items":{"type":"string","pattern":"\\S"}},"sources":{"$ref":"#/$defs/sources1"},"variables":{"type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9_]*$"},"additionalProperties":{"$ref":"#/$defs/additionalProperties2"}},"connections":{"$ref":"#/$defs/connections5"},"without":{"type":"object","propertyNames":{"enum":["lifetime","refresh_token","scopes","pagination","rate_limit","expired_when","verify"]},"additionalProperties":{"type":"string","pattern":"\\S"}},"scopes":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"verify":{"type":"object","additionalProperties":true},"extracts":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_-]*$"},"additionalProperties":{"type":"object"}}},"required":["name","version","title","description","documentation","verified","sources","connections"],"additionalProperties":false,"$defs":{"items0":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"of":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"licence":{"type":"string","enum":["MIT","ISC","Apache-2.0","BSD-2-Clause","BSD-3-Clause","CC0-1.0"]},"files":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"read":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"checked":{"type":"string","pattern":"^20[0-9]{2}-[01][0-9]-[0-3][0-9]$"}},"required":["url","of"],"additionalProperties":false},"sources1":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/items0"}},"additionalProperties2":{"type":"object","properties":{"title":{"type":"string","pattern":"\\S"},"description":{"type":"string","pattern":"\\S"},"examples":{"type":"array","items":{"type":"string"},"minItems":1},"default":{"type":"string","pattern":"\\S"}},"required":["title","description","examples"],"additionalProperties":false},"token3":{"type":"object","properties":{"lifetime":{"type":"string","pattern":"^([1-9][0-9]*(s|min|h|d)|never)$"},"refresh_token":{"type":"string","enum":["rotated","kept","none"]},"refresh_token_lifetime":{"type":"string","pattern":"^([1-9][0-9]*(s|min|h|d)|never)$"}},"minProperties":1,"additionalProperties":false},"items4":{"type":"object","properties":{"title":{"type":"string","pattern":"\\S"},"type":{"type":"string","pattern":"\\S"},"fields":{"type":"object"},"token":{"$ref":"#/$defs/token3"},"ask":{"type":"array","items":{"type":"string"},"minItems":1},"meanings":{"type":"object","additionalProperties":{"type":"string","pattern":"\\S"},"minProperties":1}},"required":["type","fields"],"additionalProperties":false},"connections5":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/items4"}}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^[a-z0-9_]+$", "");
const pattern4 = new RegExp("\\$\\{", "");
const pattern5 = new RegExp("^[0-9]+$", "");
const pattern6 = new RegExp("\\S", "");
const pattern15 = new RegExp("^[a-z][a-z0-9_]*$", "");
const pattern26 = new RegExp("^[A-Za-z_][A-Za-z0-9_-]*$", "");
const formats0 = fieldFormats.uri;
const schema21 = {"type":"object","properties":{"url":{"type":"string","format":"uri"},"of":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"licence":{"type":"string","enum":["MIT","ISC","Apache-2.0","BSD-2-Clause","BSD-3-Clause","CC0-1.0"]},"files":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"read":{"type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"checked":{"type":"string","pattern":"^20[0-9]{2}-[01][0-9]-[0-3][0-9]$"}},"required":["url","of"],"additionalProperties":false};
const pattern14 = new RegExp("^20[0-9]{2}-[01][0-9]-[0-3][0-9]$", "");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}});
errors++;
}
if(data.of === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "of"}});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "url") || (key0 === "of")) || (key0 === "licence")) || (key0 === "files")) || (key0 === "read")) || (key0 === "checked"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!(formats0(data0))){
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.of !== undefined){
let data1 = data.of;
if(Array.isArray(data1)){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/of",schemaPath:"#/properties/of/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/of/" + i0,schemaPath:"#/properties/of/items/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/of/" + i0,schemaPath:"#/properties/of/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/of",schemaPath:"#/properties/of/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.licence !== undefined){
let data3 = data.licence;
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/licence",schemaPath:"#/properties/licence/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((data3 === "MIT") || (data3 === "ISC")) || (data3 === "Apache-2.0")) || (data3 === "BSD-2-Clause")) || (data3 === "BSD-3-Clause")) || (data3 === "CC0-1.0"))){
(vErrors ??= []).push({instancePath:instancePath+"/licence",schemaPath:"#/properties/licence/enum",keyword:"enum",params:{allowedValues: schema21.properties.licence.enum}});
errors++;
}
}
if(data.files !== undefined){
let data4 = data.files;
if(Array.isArray(data4)){
if(data4.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/files",schemaPath:"#/properties/files/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/files/" + i1,schemaPath:"#/properties/files/items/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files/" + i1,schemaPath:"#/properties/files/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.read !== undefined){
let data6 = data.read;
if(Array.isArray(data6)){
if(data6.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/read",schemaPath:"#/properties/read/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/read/" + i2,schemaPath:"#/properties/read/items/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/read/" + i2,schemaPath:"#/properties/read/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/read",schemaPath:"#/properties/read/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.checked !== undefined){
let data8 = data.checked;
if(typeof data8 === "string"){
if(!pattern14.test(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/checked",schemaPath:"#/properties/checked/pattern",keyword:"pattern",params:{pattern: "^20[0-9]{2}-[01][0-9]-[0-3][0-9]$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/checked",schemaPath:"#/properties/checked/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}});
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}});
errors++;
}
if(data.description === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"}});
errors++;
}
if(data.examples === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "examples"}});
errors++;
}
for(const key0 in data){
if(!((((key0 === "title") || (key0 === "description")) || (key0 === "examples")) || (key0 === "default"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.examples !== undefined){
let data2 = data.examples;
if(Array.isArray(data2)){
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/examples/" + i0,schemaPath:"#/properties/examples/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.default !== undefined){
let data4 = data.default;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/default",schemaPath:"#/properties/default/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "string"}});
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

const schema25 = {"type":"object","properties":{"lifetime":{"type":"string","pattern":"^([1-9][0-9]*(s|min|h|d)|never)$"},"refresh_token":{"type":"string","enum":["rotated","kept","none"]},"refresh_token_lifetime":{"type":"string","pattern":"^([1-9][0-9]*(s|min|h|d)|never)$"}},"minProperties":1,"additionalProperties":false};
const pattern21 = new RegExp("^([1-9][0-9]*(s|min|h|d)|never)$", "");

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "lifetime") || (key0 === "refresh_token")) || (key0 === "refresh_token_lifetime"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.lifetime !== undefined){
let data0 = data.lifetime;
if(typeof data0 === "string"){
if(!pattern21.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]*(s|min|h|d)|never)$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lifetime",schemaPath:"#/properties/lifetime/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.refresh_token !== undefined){
let data1 = data.refresh_token;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data1 === "rotated") || (data1 === "kept")) || (data1 === "none"))){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/enum",keyword:"enum",params:{allowedValues: schema25.properties.refresh_token.enum}});
errors++;
}
}
if(data.refresh_token_lifetime !== undefined){
let data2 = data.refresh_token_lifetime;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token_lifetime",schemaPath:"#/properties/refresh_token_lifetime/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]*(s|min|h|d)|never)$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/refresh_token_lifetime",schemaPath:"#/properties/refresh_token_lifetime/type",keyword:"type",params:{type: "string"}});
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


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data.fields === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fields"}});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "title") || (key0 === "type")) || (key0 === "fields")) || (key0 === "token")) || (key0 === "ask")) || (key0 === "meanings"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.fields !== undefined){
let data2 = data.fields;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
(vErrors ??= []).push({instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.token !== undefined){
if(!(validate61(data.token, {instancePath:instancePath+"/token",parentData:data,parentDataProperty:"token",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.ask !== undefined){
let data4 = data.ask;
if(Array.isArray(data4)){
if(data4.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/ask/" + i0,schemaPath:"#/properties/ask/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/ask",schemaPath:"#/properties/ask/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.meanings !== undefined){
let data6 = data.meanings;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/meanings",schemaPath:"#/properties/meanings/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key1 in data6){
let data7 = data6[key1];
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/meanings/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/meanings/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/meanings/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/meanings/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/meanings",schemaPath:"#/properties/meanings/type",keyword:"type",params:{type: "object"}});
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


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate60(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}});
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data.version === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data.title === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}});
errors++;
}
if(data.description === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"}});
errors++;
}
if(data.documentation === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "documentation"}});
errors++;
}
if(data.verified === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verified"}});
errors++;
}
if(data.sources === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"}});
errors++;
}
if(data.connections === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connections"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
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
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
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
(vErrors ??= []).push({instancePath:instancePath+"/version",schemaPath:"#/properties/version/else/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if(typeof data1 == "number"){
if(data1 < 1 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/version",schemaPath:"#/properties/version/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
}
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/version",schemaPath:"#/properties/version/if",keyword:"if",params:{failingKeyword: "else"}});
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
(vErrors ??= []).push({instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"},propertyName:key1});
errors++;
}
}
var valid2 = _errs12 === errors;
if(!valid2){
(vErrors ??= []).push({instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/propertyNames",keyword:"propertyNames",params:{propertyName: key1}});
errors++;
}
}
for(const key2 in data2){
let data3 = data2[key2];
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/changes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/changes/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/changes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/changes/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.title !== undefined){
let data4 = data.title;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.description !== undefined){
let data5 = data.description;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.documentation !== undefined){
let data6 = data.documentation;
if(typeof data6 === "string"){
if(!(formats0(data6))){
(vErrors ??= []).push({instancePath:instancePath+"/documentation",schemaPath:"#/properties/documentation/format",keyword:"format",params:{format: "uri"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/documentation",schemaPath:"#/properties/documentation/type",keyword:"type",params:{type: "string"}});
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
(vErrors ??= []).push({});
errors++;
}
}
else {
(vErrors ??= []).push({});
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
(vErrors ??= []).push({instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/else/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
var _valid1 = _errs26 === errors;
valid4 = _valid1;
}
if(!valid4){
(vErrors ??= []).push({instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/if",keyword:"if",params:{failingKeyword: "else"}});
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
(vErrors ??= []).push({instancePath:instancePath+"/unverified/" + i0,schemaPath:"#/properties/unverified/items/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/unverified/" + i0,schemaPath:"#/properties/unverified/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/unverified",schemaPath:"#/properties/unverified/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.sources !== undefined){
if(!(validate53(data.sources, {instancePath:instancePath+"/sources",parentData:data,parentDataProperty:"sources",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.variables !== undefined){
let data11 = data.variables;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
const _errs35 = errors;
if(typeof key3 === "string"){
if(!pattern15.test(key3)){
(vErrors ??= []).push({instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},propertyName:key3});
errors++;
}
}
var valid7 = _errs35 === errors;
if(!valid7){
(vErrors ??= []).push({instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames",keyword:"propertyNames",params:{propertyName: key3}});
errors++;
}
}
for(const key4 in data11){
if(!(validate57(data11[key4], {instancePath:instancePath+"/variables/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.connections !== undefined){
if(!(validate59(data.connections, {instancePath:instancePath+"/connections",parentData:data,parentDataProperty:"connections",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.without !== undefined){
let data14 = data.without;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
const _errs41 = errors;
if(!(((((((key5 === "lifetime") || (key5 === "refresh_token")) || (key5 === "scopes")) || (key5 === "pagination")) || (key5 === "rate_limit")) || (key5 === "expired_when")) || (key5 === "verify"))){
(vErrors ??= []).push({instancePath:instancePath+"/without",schemaPath:"#/properties/without/propertyNames/enum",keyword:"enum",params:{allowedValues: schema19.properties.without.propertyNames.enum},propertyName:key5});
errors++;
}
var valid9 = _errs41 === errors;
if(!valid9){
(vErrors ??= []).push({instancePath:instancePath+"/without",schemaPath:"#/properties/without/propertyNames",keyword:"propertyNames",params:{propertyName: key5}});
errors++;
}
}
for(const key6 in data14){
let data15 = data14[key6];
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
(vErrors ??= []).push({instancePath:instancePath+"/without/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/without/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/without/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/without/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/without",schemaPath:"#/properties/without/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.scopes !== undefined){
let data16 = data.scopes;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key7 in data16){
let data17 = data16[key7];
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
(vErrors ??= []).push({instancePath:instancePath+"/scopes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/scopes/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/scopes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/scopes/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.verify !== undefined){
let data18 = data.verify;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.extracts !== undefined){
let data19 = data.extracts;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key8 in data19){
const _errs55 = errors;
if(typeof key8 === "string"){
if(!pattern26.test(key8)){
(vErrors ??= []).push({instancePath:instancePath+"/extracts",schemaPath:"#/properties/extracts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_-]*$"},propertyName:key8});
errors++;
}
}
var valid12 = _errs55 === errors;
if(!valid12){
(vErrors ??= []).push({instancePath:instancePath+"/extracts",schemaPath:"#/properties/extracts/propertyNames",keyword:"propertyNames",params:{propertyName: key8}});
errors++;
}
}
for(const key9 in data19){
let data20 = data19[key9];
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
(vErrors ??= []).push({instancePath:instancePath+"/extracts/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extracts/additionalProperties/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/extracts",schemaPath:"#/properties/extracts/type",keyword:"type",params:{type: "object"}});
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
