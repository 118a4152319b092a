// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "None",
  "description": "One request, one answer.",
  "known_as": [
    "off",
    "single_page"
  ],
  "type": "object",
  "properties": {
    "type": {
      "title": "Type",
      "description": "The kind of pagination.",
      "const": "none"
    }
  },
  "required": [
    "type"
  ],
  "additionalProperties": false
}
