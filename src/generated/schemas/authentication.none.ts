// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "None",
  "description": "Sends no credential, even where the file has a default.",
  "known_as": [
    "anonymous",
    "no_auth",
    "public"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "The way to authenticate.",
      "const": "none"
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
