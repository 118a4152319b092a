// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Next URL in the answer",
  "description": "The answer holds the address of the next page; blank, null or missing means the last one.",
  "known_as": [
    "next_link",
    "json_link",
    "json_response",
    "next_page_url"
  ],
  "type": "object",
  "properties": {
    "type": {
      "title": "Type",
      "description": "The kind of pagination.",
      "const": "next_url"
    },
    "path": {
      "title": "Path",
      "description": "JSONPath of the next page’s address in the answer.",
      "type": "string",
      "format": "jsonpath",
      "examples": [
        "$.next",
        "$.links.next.href"
      ],
      "known_as": [
        "next_url_path",
        "next_page_url",
        "next_link",
        "json_path",
        "next_link_path"
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
    "type",
    "path"
  ],
  "additionalProperties": false
}
