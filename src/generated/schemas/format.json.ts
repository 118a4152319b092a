// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "JSON",
  "description": "Choose this for a program that reads one whole document: a single JSON array with a row on each line.",
  "type": "object",
  "additionalProperties": false
}
