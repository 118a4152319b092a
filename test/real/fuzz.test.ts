<<<<<<< HEAD
/** The same properties as in test/fuzz, many more times and from another seed each time; a failure prints it. */
import { many } from '../fuzz/properties.ts'
import { tokenAnswersProperties } from '../fuzz/token_answers.ts'
import { wireProperties } from '../fuzz/wire.ts'

tokenAnswersProperties(many)
wireProperties(many)
=======
/** The same properties of the configuration, tried for minutes instead of seconds. */
process.env.FUZZ_RUNS = '5000'
await import('../config/fuzz.test.ts')
>>>>>>> 0210f78 (config: found by fuzzing: nothing is quoted that may be a secret, and every place is in the file)
