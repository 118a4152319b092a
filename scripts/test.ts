/**
 * `npm test`: types, lint, then every test that needs nothing but this machine. `--real`: those that need the package
 * registry, other versions of Node, or servers that others wrote. Ends with one line, `N passed, N failed`, and tells why each skipped test was.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const real = process.argv.includes('--real')
const words = process.argv.slice(2).filter((word) => word !== '--real')

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
  testResults: { assertionResults: { status: string; fullName: string }[] }[]
}

/** Runs a package's own command with this very Node; true when it ended well. */
function runs(name: string, path: string[], given: string[]): boolean {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', ...path), ...given], {
    cwd: root,
    stdio: 'inherit',
  })
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
  return status === 0
}

const checks = real
  ? []
  : [
      runs('types (tsc)', ['typescript', 'bin', 'tsc'], ['-p', '.']),
      runs('lint and format (biome)', ['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings', '.']),
    ]

const folder = mkdtempSync(join(tmpdir(), 'latchkey-test-'))
const file = join(folder, 'report.json')
const config = real ? ['--config', 'vitest.real.config.ts'] : []
const vitest = runs(
  'tests (vitest)',
  ['vitest', 'vitest.mjs'],
  ['run', ...config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...words],
)
let report: Report = {
  numPassedTests: 0,
  numFailedTests: vitest ? 0 : 1,
  numPendingTests: 0,
  numFailedTestSuites: 0,
  testResults: [],
}
try {
  report = JSON.parse(readFileSync(file, 'utf8'))
} catch {
  console.log('vitest left no report')
}
rmSync(folder, { recursive: true, force: true })

const skipped = report.testResults.flatMap(({ assertionResults }) =>
  assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo'),
)
if (skipped.length > 0)
  console.log(
    `Skipped (${skipped.length}), each with its reason:\n${skipped.map(({ fullName }) => `  ${fullName.trim()}`).join('\n')}\n`,
  )

const passed = report.numPassedTests + checks.filter(Boolean).length
// A file that cannot even be loaded has no failed test of its own.
const failed =
  Math.max(report.numFailedTests, vitest ? 0 : Math.max(1, report.numFailedTestSuites)) +
  checks.filter((ok) => !ok).length
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > checks.length ? 0 : 1
