// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "CSV",
  "description": "Choose this for a spreadsheet or a database loader: comma-separated values with one header line, nested values as JSON text.",
  "type": "object",
  "additionalProperties": false
}
