import { randomUUID } from 'node:crypto'
import { WithStartWorkflowOperation } from '@temporalio/client'
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common'
import { callerOf } from '../api/who.ts'
import { instantOf } from '../rules/instants.ts'
import { hashOf } from '../store/canonical.ts'
import { termsInForce } from '../store/terms.ts'
import type { ActRequest, ActResult } from '../workflows/contract.ts'
import type { Place } from './place.ts'

/** Who drafts papers: the office, through Temporal's client as the service does it, without HTTP. */
export interface Drafter {
  /** Begins a paper of that workflow type and waits until it is recorded; answers its id. */
  begin(type: string): Promise<string>
  /** An act that changes the title: recorded when it answers. */
  correct(id: string): Promise<void>
  /** Sets when the draft is due. */
  reschedule(id: string, until: number): Promise<void>
}

/** What the service would stamp, looked up once. */
export async function drafter({ app, worker }: Place): Promise<Drafter> {
  const me = (await callerOf(app, 'vanphong'))!
  const unit = me.unit.id
  const at = instantOf(Date.now())
  const facts = { day: at.slice(0, 10), people: {}, organisations: [] }
  const terms = await termsInForce(app.db, { unit, at })
  const title = 'Công văn về việc chuẩn bị hội nghị Ban Thường vụ Đảng ủy xã'
  const paper = { title, secrecy: 'none', urgency: 'normal', documentType: 'CV', organ: 'office', delegated: false }
  const stamp = { by: me.by, facts }

  return { begin, correct, reschedule }

  async function begin(type: string): Promise<string> {
    const workflowId = `paper-${randomUUID()}`
    const guard = { keyHash: hashOf(workflowId), bodyHash: hashOf(paper) }
    const startWorkflowOperation = new WithStartWorkflowOperation(type, {
      workflowId,
      taskQueue: worker.taskQueue,
      args: [{ input: { ...paper, ...stamp, ...guard, unit, terms, version: 1 } }],
      typedSearchAttributes: new TypedSearchAttributes([
        { key: defineSearchAttributeKey('unit', 'KEYWORD'), value: unit },
        { key: defineSearchAttributeKey('procedure', 'KEYWORD'), value: 'promulgation' },
      ]),
      staticSummary: 'promulgation',
      workflowIdConflictPolicy: 'FAIL',
    })
    await app.temporal.workflow.executeUpdateWithStart<never, ActResult, []>('begun', {
      startWorkflowOperation: startWorkflowOperation as never,
      updateId: 'begun',
    })
    return workflowId
  }

  function correct(id: string): Promise<void> {
    return act(id, { type: 'correct', title: `${title} (${randomUUID()})`, reason: 'Sửa tên gọi cho đúng' })
  }

  function reschedule(id: string, until: number): Promise<void> {
    return act(id, { type: 'reschedule', until: instantOf(until), reason: 'Lùi hạn soạn thảo' })
  }

  async function act(id: string, said: object) {
    const keyHash = hashOf([id, randomUUID()])
    const args: [ActRequest] = [{ event: { ...said, ...stamp }, keyHash, bodyHash: hashOf(said) }]
    const handle = app.temporal.workflow.getHandle(id)
    await handle.executeUpdate<ActResult, [ActRequest]>('act', { args, updateId: keyHash })
  }
}
