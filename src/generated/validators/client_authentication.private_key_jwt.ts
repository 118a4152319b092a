// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"private_key":{"type":"string","pattern":"\\S"},"passphrase":{"type":"string"},"key_id":{"type":"string","pattern":"\\S"},"algorithm":{"type":"string","enum":["RS256","RS384","RS512","PS256","PS384","PS512","ES256","ES384","ES512","EdDSA","Ed25519"]},"claims":{"type":"object","additionalProperties":true},"method":{"const":"private_key_jwt"}},"required":["method","private_key"],"additionalProperties":false};
const pattern3 = new RegExp("\\S", "");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.method === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "method"}});
errors++;
}
if(data.private_key === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "private_key"}});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "private_key") || (key0 === "passphrase")) || (key0 === "key_id")) || (key0 === "algorithm")) || (key0 === "claims")) || (key0 === "method"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.private_key !== undefined){
let data0 = data.private_key;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/private_key",schemaPath:"#/properties/private_key/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/private_key",schemaPath:"#/properties/private_key/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.passphrase !== undefined){
if(typeof data.passphrase !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/passphrase",schemaPath:"#/properties/passphrase/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.key_id !== undefined){
let data2 = data.key_id;
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/key_id",schemaPath:"#/properties/key_id/pattern",keyword:"pattern",params:{pattern: "\\S"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/key_id",schemaPath:"#/properties/key_id/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.algorithm !== undefined){
let data3 = data.algorithm;
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((((((((data3 === "RS256") || (data3 === "RS384")) || (data3 === "RS512")) || (data3 === "PS256")) || (data3 === "PS384")) || (data3 === "PS512")) || (data3 === "ES256")) || (data3 === "ES384")) || (data3 === "ES512")) || (data3 === "EdDSA")) || (data3 === "Ed25519"))){
(vErrors ??= []).push({instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/enum",keyword:"enum",params:{allowedValues: schema19.properties.algorithm.enum}});
errors++;
}
}
if(data.claims !== undefined){
let data4 = data.claims;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.method !== undefined){
if("private_key_jwt" !== data.method){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/const",keyword:"const",params:{allowedValue: "private_key_jwt"}});
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
