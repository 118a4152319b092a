// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Link header",
  "description": "The Link header names the next page (RFC 8288).",
  "known_as": [
    "header_link",
    "link",
    "web_linking"
  ],
  "type": "object",
  "properties": {
    "type": {
      "title": "Type",
      "description": "The kind of pagination.",
      "const": "link_header"
    },
    "rel": {
      "title": "Relation",
      "description": "The link relation to follow.",
      "type": "string",
      "minLength": 1,
      "default": "next",
      "examples": [
        "older"
      ],
      "known_as": [
        "relation",
        "link_rel"
      ]
    },
    "max_pages": {
      "title": "Most pages",
      "description": "Stop after this many pages.",
      "type": "integer",
      "minimum": 1,
      "examples": [
        100
      ],
      "known_as": [
        "page_limit",
        "max_page",
        "limit_pages"
      ]
    }
  },
  "required": [
    "type"
  ],
  "additionalProperties": false
}
