// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "NDJSON",
  "description": "Choose this for pipes, logs and large results: every line is one row as JSON, so it can be read while it is still being written.",
  "type": "object",
  "additionalProperties": false
}
