// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "JSONFile",
  "description": "A JSON file on this machine, read like an API’s answer.",
  "known_as": [
    "json",
    "file",
    "json_extract",
    "local_file"
  ],
  "kind": "source",
  "type": "object",
  "properties": {
    "type": {
      "title": "Type",
      "description": "What kind of connection this is.",
      "const": "JSONFile",
      "known_as": [
        "connection_type",
        "kind"
      ]
    },
    "description": {
      "title": "Description",
      "description": "What this connection is for, in your own words.",
      "type": "string",
      "examples": [
        "Last night’s export"
      ]
    },
    "path": {
      "title": "Path",
      "description": "The file, from the folder of this file; * and ? match several, read in the order of their names.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "customers.json",
        "exports/*.json"
      ],
      "known_as": [
        "file",
        "filename",
        "file_path",
        "file_name"
      ]
    }
  },
  "required": [
    "type",
    "path"
  ],
  "additionalProperties": false
}
