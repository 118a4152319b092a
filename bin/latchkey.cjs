#!/usr/bin/env node
// Old syntax on purpose: this must run, and speak plainly, on any Node.
var needed = [22, 15]
var found = process.versions.node.split('.').map(Number)
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    'latchkey needs Node ' +
      needed.join('.') +
      ' or later; this is Node ' +
      process.versions.node +
      '\n  → install a current Node from https://nodejs.org\n',
  )
  process.exit(1)
}
require('./chunks.cjs')
