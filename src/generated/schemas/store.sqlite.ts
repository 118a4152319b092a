// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "SQLite store",
  "description": "Tokens live in one encrypted file, shared by every process that uses it.",
  "type": "object",
  "required": [
    "url"
  ],
  "properties": {
    "url": {
      "title": "Store",
      "description": "A file: relative to the current folder, or absolute.",
      "type": "string",
      "pattern": "^sqlite:.+$",
      "examples": [
        "sqlite:tokens.db",
        "sqlite:/var/lib/latchkey/tokens.db"
      ]
    }
  },
  "additionalProperties": false
}
