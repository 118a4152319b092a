import { ConfigError, exit } from '../../errors.ts'
import type { Command, Context } from '../contract.ts'

export const command: Command = {
  usage: 'secret set NAME | list | remove NAME | rotate',
  about:
    'Keeps secrets encrypted in the state folder of this user; ${secret:NAME} in the file uses them. Values are never shown.',
  examples: [
    ['latchkey secret set crm_secret', 'asks for the value, without showing it'],
    ['printf %s "$VALUE" | latchkey secret set crm_secret', 'takes it from standard input'],
    ['latchkey secret list', 'names only'],
    ['latchkey secret remove crm_secret', 'forgets it'],
    ['LATCHKEY_KEY=new LATCHKEY_KEY_OLD=old latchkey secret rotate', 'encrypts all anew, kept tokens as well'],
  ],
  words: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const {
      workspace,
      terminal,
      words: [action, name, ...more],
    } = context
    if (action === 'set' && more.length > 0) {
      throw new ConfigError('usage.wrong', {
        problem: 'a secret on the command line stays in the history of the shell',
        advice: `type: latchkey secret set ${name}, and the value when it is asked for`,
      })
    }
    if (action !== 'set' && action !== 'list' && action !== 'remove' && action !== 'rotate') {
      throw new ConfigError('usage.wrong', {
        problem: `secret ${action} is not known`,
        advice: 'write secret set NAME, secret list, secret remove NAME, or secret rotate',
      })
    }
    if (action === 'rotate') return rotate(context)
    const vault = await (await workspace()).vault()
    if (action === 'list') {
      for (const known of await vault.list()) await terminal.out(`${known}\n`)
      return exit.done
    }
    if (name === undefined)
      throw new ConfigError('usage.wrong', {
        problem: `secret ${action} wants a name`,
        advice: `write: latchkey secret ${action} NAME`,
      })
    // What can be written as a reference, and told apart from the text around it.
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))
      throw new ConfigError('usage.wrong', {
        problem: `${name} is no name for a secret`,
        advice: 'begin with a letter or _, and go on with letters, digits, _ and -',
      })
    if (action === 'set') {
      await vault.set(name, await ask(context, name))
      terminal.err(`kept; write \${secret:${name}} where it is needed\n`)
    } else if (await vault.remove(name)) {
      terminal.err(`${name} is forgotten\n`)
    } else {
      throw new ConfigError('config.unknown_name', { kind: 'secret', name, known: await vault.list() })
    }
    return exit.done
  },
}

/** Run again it goes on where it was stopped; meanwhile whoever has both keys reads both. */
async function rotate({ terminal, workspace, say, json, words: [, ...more] }: Context): Promise<number> {
  const { LATCHKEY_KEY, LATCHKEY_KEY_OLD } = terminal.env
  if (more.length > 0 || (LATCHKEY_KEY ?? LATCHKEY_KEY_OLD) === undefined) {
    throw new ConfigError('usage.wrong', {
      problem: more.length > 0 ? 'secret rotate takes no name' : 'there is no new key to change to',
      advice:
        'set LATCHKEY_KEY to the output of: openssl rand -base64 32; and LATCHKEY_KEY_OLD to the key before it, unless that is the key file',
    })
  }
  const key = LATCHKEY_KEY === undefined ? 'the key file' : 'LATCHKEY_KEY'
  for (const { store, values } of await (await workspace()).rekey()) {
    await say(json ? { store, values } : `${store}: ${values} values are encrypted with ${key}\n`)
  }
  if (LATCHKEY_KEY_OLD !== undefined) terminal.err('LATCHKEY_KEY_OLD is not needed for this workspace any more\n')
  return exit.done
}

async function ask({ terminal }: Context, name: string): Promise<string> {
  if (!terminal.isTerminal.in) {
    const text = (await terminal.input()).replace(/\r?\n$/, '')
    if (text === '')
      throw new ConfigError('usage.wrong', {
        problem: 'standard input is empty',
        advice: `type the value, or: printf %s "$VALUE" | latchkey secret set ${name}`,
      })
    return text
  }
  return (await terminal.person()).secret(`Value of ${name}`)
}
