/**
 * What was asked of servers, kept for people: a record of each run, each call to an API and each call to a token
 * endpoint. Whoever makes calls is handed a Recorder and knows nothing of files; whoever keeps records knows no calls.
 */
import type { Job } from '../generated/language.ts'
import type { HeaderFields } from '../runtime.ts'

export type { Job } from '../generated/language.ts'

/** Which token, without the token. */
export type JobToken = NonNullable<Job['token']>

/** What a job is from the start. */
export type Begun = Pick<Job, 'kind' | 'connection' | 'extract' | 'grant_type' | 'step' | 'page'>

/** What is learnt of a job while it is under way. As it was sent and received: masking is the recorder's. */
export interface JobFacts
  extends Partial<Pick<Job, 'attempts' | 'method' | 'url' | 'page' | 'rows' | 'pages' | 'stopped'>> {
  request?: { headers: HeaderFields; body?: string | Uint8Array | undefined }
  response?: { status: number; headers: Readonly<HeaderFields>; size?: number } | undefined
  /** Without `origin` the recorder says whether the token was at hand or a call for it was made for this job. */
  token?: (Omit<JobToken, 'origin'> & Partial<Pick<JobToken, 'origin'>>) | undefined
  /** Milliseconds, added to what was said before. */
  timings?: Partial<NonNullable<Job['timings']>>
}

/** One job under way. */
export interface Recording {
  note(facts: JobFacts): void
  /** What `work` begins, and what that begins, is linked to this job. */
  within<T>(work: () => T): T
  /** It is over: done, or failed with what was thrown. Said twice, the first counts. */
  end(error?: unknown): void
  /** It came to nothing that anybody need know of. */
  forget(): void
}

/** Makes records. Nothing it does can fail, and nothing it does is waited for. */
export interface Recorder {
  begin(job: Begun): Recording
  /** Ends what is still under way as interrupted, and waits until all is kept. */
  close(): Promise<void>
}

export interface Listing {
  /** So many at most, the newest first. */
  limit: number
  connection?: string
}

/** A record with those that are linked to it, down to the last. */
export interface JobTree {
  job: Job
  children: JobTree[]
}

/** Keeps records. */
export interface Journal {
  /** Returns at once and never throws: what cannot be kept is told once. */
  append(job: Job): void
  /** Throws StoreError. */
  list(asked: Listing): Promise<Job[]>
  /** Those whose id begins or ends so, the one that is called so before all others; a few at most. Throws StoreError. */
  named(part: string): Promise<Job[]>
  /** With what is linked to it. Throws StoreError. */
  tree(job: Job): Promise<JobTree>
  close(): Promise<void>
}

/**
 * Where a journal has its records: rows of a file. What it gives is as it was written, by whomever: undefined where it is
 * no JSON. Throws StoreError.
 */
export interface JobStore {
  /** All of them or none; then forgets what is beyond the bounds. */
  write(jobs: readonly Job[], bounds: Bounds): void
  list(asked: Listing): unknown[]
  /** Whose id begins or ends so, the newest first. */
  named(part: string): unknown[]
  /** The oldest first. */
  children(id: string): unknown[]
  close(): void
}

export interface Bounds {
  /** So many records, the newest. */
  most: number
  /** No record whose id is smaller, but for so many, the newest: a clock that is ahead must not empty a journal. */
  oldest: string
  least: number
}
