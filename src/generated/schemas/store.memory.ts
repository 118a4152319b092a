// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Memory store",
  "description": "Tokens live as long as the process. Nothing is written to disk.",
  "type": "object",
  "required": [
    "url"
  ],
  "properties": {
    "url": {
      "title": "Store",
      "description": "The word memory and a colon.",
      "type": "string",
      "pattern": "^memory:$",
      "examples": [
        "memory:"
      ]
    }
  },
  "additionalProperties": false
}
