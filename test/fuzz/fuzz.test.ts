/** Everything that others write, written badly: tried some hundred times here, many more in test/real. */
import { configurationProperties } from './configuration.ts'
import { growthProperties } from './growth.ts'
import { few } from './properties.ts'
import { tokenAnswersProperties } from './token_answers.ts'
import { wireProperties } from './wire.ts'

tokenAnswersProperties(few)
wireProperties(few)
configurationProperties(few)
growthProperties(few)
