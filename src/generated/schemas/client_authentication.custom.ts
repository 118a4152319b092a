// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "As token_request says",
  "description": "The client id goes with the other fields, and the secret where token_request puts ${client_secret}: into a header, a parameter or the body.",
  "known_as": [
    "other",
    "own",
    "manual",
    "custom_header"
  ],
  "type": "object",
  "properties": {
    "method": {
      "title": "Method",
      "description": "How the client proves itself.",
      "const": "custom"
    }
  },
  "required": [
    "method"
  ],
  "additionalProperties": false
}
