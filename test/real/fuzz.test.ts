/** The same properties as in test/fuzz, many more times and from another seed each time; a failure prints it. */
import { configurationProperties } from '../fuzz/configuration.ts'
import { growthProperties } from '../fuzz/growth.ts'
import { many } from '../fuzz/properties.ts'
import { tokenAnswersProperties } from '../fuzz/token_answers.ts'
import { wireProperties } from '../fuzz/wire.ts'

configurationProperties(many)
growthProperties(many)
tokenAnswersProperties(many)
wireProperties(many)
