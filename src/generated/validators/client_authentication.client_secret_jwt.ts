// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.

export const validate = validate52;
export default validate52;
const schema19 = {"type":"object","properties":{"method":{"const":"client_secret_jwt"},"algorithm":{"type":"string","enum":["HS256","HS384","HS512"],"default":"HS256"},"claims":{"type":"object","additionalProperties":true}},"required":["method"],"additionalProperties":false};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.algorithm === undefined){
data.algorithm = "HS256";
}
if(data.method === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "method"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "method") || (key0 === "algorithm")) || (key0 === "claims"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.method !== undefined){
if("client_secret_jwt" !== data.method){
(vErrors ??= []).push({instancePath:instancePath+"/method",schemaPath:"#/properties/method/const",keyword:"const",params:{allowedValue: "client_secret_jwt"}});
errors++;
}
}
let data1 = data.algorithm;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data1 === "HS256") || (data1 === "HS384")) || (data1 === "HS512"))){
(vErrors ??= []).push({instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/enum",keyword:"enum",params:{allowedValues: schema19.properties.algorithm.enum}});
errors++;
}
if(data.claims !== undefined){
let data2 = data.claims;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "object"}});
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
