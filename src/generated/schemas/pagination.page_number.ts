// Generated from schemas/ by `npm run generate`. Do not edit.
export default {
  "title": "Page number",
  "description": "A parameter counts the pages; an answer without rows, or with fewer rows than size, is the last one.",
  "known_as": [
    "page",
    "page_increment",
    "pages"
  ],
  "type": "object",
  "properties": {
    "type": {
      "title": "Type",
      "description": "The kind of pagination.",
      "const": "page_number"
    },
    "parameter": {
      "title": "Page parameter",
      "description": "The query parameter that holds the page number.",
      "type": "string",
      "minLength": 1,
      "default": "page",
      "examples": [
        "p"
      ],
      "known_as": [
        "page_param",
        "page_parameter",
        "page_number_param"
      ]
    },
    "start": {
      "title": "First page",
      "description": "The number of the first page.",
      "type": "integer",
      "minimum": 0,
      "default": 1,
      "examples": [
        0
      ],
      "known_as": [
        "start_from_page",
        "base_page",
        "initial_page",
        "first_page",
        "start_page"
      ]
    },
    "size_parameter": {
      "title": "Size parameter",
      "description": "The query parameter that holds the number of rows per page.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "size",
        "per_page"
      ],
      "known_as": [
        "page_size_param",
        "limit_param",
        "per_page_param",
        "page_size_parameter"
      ]
    },
    "size": {
      "title": "Page size",
      "description": "How many rows to ask for per page.",
      "type": "integer",
      "minimum": 1,
      "examples": [
        500
      ],
      "known_as": [
        "page_size",
        "per_page",
        "limit"
      ]
    },
    "total_pages_path": {
      "title": "Total pages path",
      "description": "JSONPath of the number of pages in the answer.",
      "type": "string",
      "format": "jsonpath",
      "examples": [
        "$.total_pages"
      ],
      "known_as": [
        "total_path",
        "page_count_path"
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
