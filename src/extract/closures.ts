/**
 * RFC 9535 as closures over json-p3's syntax tree: every selector and segment, and filters that ask for being there or
 * compare one value with a literal. For functions, queries from the root and comparisons of two queries there is none.
 */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { CompiledPath } from './contract.ts'
import {
  type Expression,
  expressions,
  isDescendant,
  queriesIn,
  type Segment,
  type Selector,
  selectors,
} from './syntax.ts'
import { spend } from './work.ts'

const { FilterSelector, IndexSelector, NameSelector, SliceSelector, WildcardSelector } = selectors
const { BooleanLiteral, InfixExpression, LogicalExpression, NullLiteral, NumberLiteral, PrefixExpression } = expressions
const { RelativeQuery, StringLiteral } = expressions

type Find = (value: Json | undefined) => Json | undefined
type Walk = (value: Json, found: Json[]) => void
type Test = (value: Json) => boolean

/** `counts`: each look at a value is told, so that somebody can say that it is enough. */
export function compileSegments(segments: Segment[], counts = false): Pick<CompiledPath, 'all' | 'first'> | undefined {
  const find = compileSingular(segments)
  if (find) {
    return {
      first: find,
      all: (value) => {
        const found = find(value)
        return found === undefined ? [] : [found]
      },
    }
  }
  const push: Walk = (value, found) => {
    found.push(value)
  }
  let walk = counts ? counted(push) : push
  for (const segment of segments.toReversed()) {
    const before = compileSegment(segment, walk, counts)
    if (!before) return undefined
    walk = counts ? counted(before) : before
  }
  const all = (value: Json) => {
    const found: Json[] = []
    walk(value, found)
    return found
  }
  return { all, first: (value) => all(value)[0] }
}

function compileSingular(segments: Segment[]): Find | undefined {
  const steps: Find[] = []
  for (const segment of segments) {
    const [selector, ...others] = segment.selectors
    if (others.length > 0 || isDescendant(segment)) return undefined
    const step = selector && compileOne(selector)
    if (!step) return undefined
    steps.push(step)
  }
  const [one = (value) => value, two, ...more] = steps
  if (!two) return one
  if (more.length === 0) return (value) => two(one(value))
  return (value) => {
    let found = two(one(value))
    for (const step of more) found = step(found)
    return found
  }
}

const counted =
  (walk: Walk): Walk =>
  (value, found) => {
    spend()
    walk(value, found)
  }

function compileSegment(segment: Segment, next: Walk, counts: boolean): Walk | undefined {
  const walks = segment.selectors
    .map((selector) => compileSelector(selector, next, counts))
    .map((walk) => (walk && counts ? counted(walk) : walk))
  if (!walks.every((walk) => walk !== undefined)) return undefined
  const [one, ...others] = walks
  const walk: Walk = (value, found) => {
    for (const each of walks) each(value, found)
  }
  const selected = others.length === 0 ? one : walk
  return selected && isDescendant(segment) ? descendants(selected) : selected
}

/** RFC 9535 §2.3. */
function compileSelector(selector: Selector, next: Walk, counts: boolean): Walk | undefined {
  if (selector instanceof WildcardSelector) return children(next)
  if (selector instanceof FilterSelector) {
    const test = compileTest(selector.expression, counts)
    return test && children((child, found) => test(child) && next(child, found))
  }
  if (selector instanceof SliceSelector) return slice(selector.start, selector.stop, selector.step, next)
  const find = compileOne(selector)
  return (
    find &&
    ((value, found) => {
      const child = find(value)
      if (child !== undefined) next(child, found)
    })
  )
}

function compileOne(selector: Selector): Find | undefined {
  if (selector instanceof NameSelector) return member(selector.name)
  if (selector instanceof IndexSelector) return element(selector.index)
  return undefined
}

function children(each: Walk): Walk {
  return (value, found) => {
    if (Array.isArray(value)) for (const child of value) each(child, found)
    else if (isJsonObject(value)) for (const child of Object.values(value)) each(child, found)
  }
}

/** §2.5.2.2: the value itself and everything in it, parents first; without recursion, so to any depth. */
function descendants(each: Walk): Walk {
  return (value, found) => {
    const waiting = [value]
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      each(here, found)
      const below = Array.isArray(here) ? here : isJsonObject(here) ? Object.values(here) : []
      for (let at = below.length - 1; at >= 0; at--) {
        const child = below[at] as Json
        if (typeof child === 'object' && child !== null) waiting.push(child) // Nothing is selected in a scalar.
      }
    }
  }
}

/** §2.3.4.2.2. */
function slice(start: number | undefined, stop: number | undefined, step = 1, each: Walk): Walk {
  return (value, found) => {
    if (!Array.isArray(value) || step === 0) return
    const { length } = value
    const bound = (index: number | undefined, otherwise: number) => {
      const from = index === undefined ? otherwise : index < 0 ? length + index : index
      return step > 0 ? Math.min(Math.max(from, 0), length) : Math.min(Math.max(from, -1), length - 1)
    }
    const end = bound(stop, step > 0 ? length : -1)
    for (let at = bound(start, step > 0 ? 0 : length - 1); step > 0 ? at < end : at > end; at += step) {
      each(value[at] as Json, found)
    }
  }
}

/** §2.3.1: members only; `length` of a text or an array and `constructor` of anything are none. */
function member(name: string): Find {
  if (name in Object.prototype || name in Array.prototype || /^\d+$/.test(name)) {
    return (value) => (isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined)
  }
  // No plain object inherits that name and no array has it, so that looking is enough: a third of the time.
  return (value) => (typeof value === 'object' && value !== null ? (value as JsonObject)[name] : undefined)
}

/** §2.3.3: a negative index counts from the end. */
function element(index: number): Find {
  return (value) => (Array.isArray(value) ? value[index < 0 ? value.length + index : index] : undefined)
}

/** §2.3.5, without functions and without queries from the root. */
function compileTest(expression: Expression, counts: boolean): Test | undefined {
  if (expression instanceof LogicalExpression) return compileTest(expression.expression, counts)
  if (expression instanceof RelativeQuery) {
    const path = compileSegments(expression.path.segments, counts)
    return path && ((value) => path.first(value) !== undefined)
  }
  if (expression instanceof PrefixExpression) {
    const test = compileTest(expression.right, counts)
    return test && ((value) => !test(value))
  }
  if (!(expression instanceof InfixExpression)) return undefined
  const { left, operator, right } = expression
  if (operator === '&&' || operator === '||') {
    const one = compileTest(left, counts)
    const two = compileTest(right, counts)
    if (!one || !two) return undefined
    return operator === '&&' ? (value) => one(value) && two(value) : (value) => one(value) || two(value)
  }
  return compileComparison(left, operator, right) ?? compileComparison(right, mirrored[operator] ?? '', left)
}

const mirrored: Record<string, string> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

/** §2.3.5.2.2: texts and numbers have an order among themselves; nothing else is less than anything. */
function compileComparison(query: Expression, operator: string, literal: Expression): Test | undefined {
  const find = query instanceof RelativeQuery ? compileSingular(query.path.segments) : undefined
  const wanted = literalValue(literal)
  if (!find || wanted === undefined) return undefined
  if (operator === '==') return (value) => find(value) === wanted
  if (operator === '!=') return (value) => find(value) !== wanted
  const ordered = typeof wanted === 'number' || typeof wanted === 'string'
  if (!ordered) return operator.endsWith('=') ? (value) => find(value) === wanted : () => false
  const compare = comparisons[operator]
  return compare && ((value) => compareAlike(find(value), wanted, compare))
}

const comparisons: Record<string, (left: string | number, right: string | number) => boolean> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

const compareAlike = (
  found: Json | undefined,
  wanted: string | number,
  compare: (left: string | number, right: string | number) => boolean,
) => typeof found === typeof wanted && compare(found as string | number, wanted)

function literalValue(expression: Expression): Json | undefined {
  if (expression instanceof NullLiteral) return null
  const plain =
    expression instanceof StringLiteral || expression instanceof NumberLiteral || expression instanceof BooleanLiteral
  return plain ? expression.value : undefined
}

/** Whether a filter in it looks at the whole document: such a path cannot be applied to a part of one. */
export const readsRoot = (segments: Segment[]): boolean => [...queriesIn(segments)].some(({ fromRoot }) => fromRoot)
