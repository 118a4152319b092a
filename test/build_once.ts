import { build } from '../scripts/build.ts'

/** The command line is tested as it is published: built once, before the first test. */
export default build
