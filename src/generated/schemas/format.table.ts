// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Table",
  "description": "Choose this to look at rows in a terminal: aligned columns, with long values and columns that do not fit cut short.",
  "type": "object",
  "additionalProperties": false
}
