// @ts-nocheck
// machines/written-poll.ts
import { setup } from "xstate";

// rules/instants.ts
var hourMs = 36e5;
var dayMs = 24 * hourMs;
var offsetMs = 7 * hourMs;
function instantOf(ms) {
  return `${new Date(ms + offsetMs).toISOString().slice(0, 19)}+07:00`;
}
function msOf(instant) {
  return Date.parse(instant);
}
function dayOf(moment) {
  return instantOf(typeof moment === "number" ? moment : msOf(moment)).slice(0, 10);
}
function at(day, clock) {
  return `${day}T${clock}:00+07:00`;
}
function addDays(day, n) {
  return new Date(utc(day) + n * dayMs).toISOString().slice(0, 10);
}
function weekday(day) {
  return new Date(utc(day)).getUTCDay() || 7;
}
function utc(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

// machines/event.ts
function actor(event) {
  return event.facts.onBehalf && isEnteredFor(event) ? event.facts.onBehalf : event.by;
}
function momentOf(event) {
  return event.happenedOn ? `${event.happenedOn}T00:00:00+07:00` : event.at;
}
function tokensOf(by2) {
  return [
    `person:${by2.person}`,
    ...by2.capacities.map((capacity2) => `capacity:${capacity2}`),
    ...by2.organisations.map((organisation) => `organisation:${organisation}`)
  ];
}
function isEnteredFor({ by: by2, facts, happenedOn, reference }) {
  return Boolean(facts.onBehalf && by2.capacities.includes("office") && happenedOn && reference);
}

// rules/values.ts
function inForce({ terms }, key) {
  const value = terms.values[key];
  if (value === void 0) throw new Error(`no value ${key} in force`);
  return value;
}

// rules/agenda-item.ts
function precedesCouncil(termed, councilOn, day) {
  return !councilOn || !inForce(termed, "agendaItem.beforeCouncil") || day < councilOn;
}
function preparerTokens({ organisation, person }) {
  return [
    ...organisation ? [`organisation:${organisation}`] : [],
    ...person ? [`person:${person}`] : []
  ];
}
function competentBody({ terms }, item) {
  const key = competenceKey(item);
  return key ? terms.values[key] : null;
}
function competenceKey({
  itemType,
  councilSession
}) {
  if (itemType === "councilSession") {
    if (councilSession === "adHoc") return "agendaItem.competence.councilSessionAdHoc";
    if (councilSession === "speciallyImportant") return "agendaItem.competence.councilSessionSpeciallyImportant";
    return "agendaItem.competence.councilSessionRegular";
  }
  const own = {
    organisation: "agendaItem.competence.organisation",
    workingRegulation: "agendaItem.competence.workingRegulation",
    reward: "agendaItem.competence.reward",
    payStep: "agendaItem.competence.payStep",
    cellCongress: "agendaItem.competence.cellCongress"
  };
  return own[itemType] ?? null;
}

// rules/agenda-item-beginning.ts
var bodyIsCompetent = {
  id: "bodyIsCompetent",
  cites: (_, item) => competenceKey(item) ?? "agendaItem.referral",
  ground: "body",
  weight: "blocks",
  met: (context, item) => [null, item.body].includes(competentBody(context, item)),
  params: (context, item) => ({ body: `body.${competentBody(context, item)}` })
};
var namesCouncilSession = {
  id: "namesCouncilSession",
  cites: "agendaItem.competence.councilSessionRegular",
  ground: "body",
  weight: "blocks",
  met: (_, { itemType, councilSession }) => itemType === "councilSession" === (councilSession !== void 0)
};
var namesCouncilDay = {
  id: "namesCouncilDay",
  cites: "agendaItem.beforeCouncil",
  ground: "body",
  weight: "blocks",
  met: (context, { itemType, councilOn, by: by2 }) => {
    if (itemType !== "councilSession") return councilOn === void 0;
    return councilOn !== void 0 || !by2 || !inForce(context, "agendaItem.beforeCouncil");
  }
};
var memberSitsOnBoard = {
  id: "memberSitsOnBoard",
  cites: ({ body }, event) => `meeting.itemFields.${"body" in event && event.body || body || "standingCommittee"}`,
  ground: "body",
  weight: "blocks",
  met: (_, { memberInCharge, facts }) => memberInCharge === void 0 || Boolean(facts.people?.[memberInCharge]?.includes("standingCommittee"))
};
var preparerExists = {
  id: "preparerExists",
  cites: ({ body }, event) => `meeting.itemFields.${"body" in event && event.body || body || "standingCommittee"}`,
  ground: "body",
  weight: "blocks",
  met: (_, { preparer, facts }) => (preparer?.organisation === void 0 || Boolean(facts.organisations?.includes(preparer.organisation))) && (preparer?.person === void 0 || facts.people?.[preparer.person] !== void 0)
};

// rules/secrecy.ts
function isSecret(context, event) {
  return (context.secrecy ?? event.secrecy ?? "none") !== "none";
}
function holdsNoText(fields, secret = isSecret) {
  return {
    id: "holdsNoText",
    cites: "common.secrecy",
    ground: "body",
    weight: "blocks",
    met: (context, event) => !secret(context, event) || fields.every((field) => event[field] === void 0) && reasonsOf(event).every((reason) => isLine(reason))
  };
}
function saysOrRegisters(field, secret = isSecret) {
  return {
    id: "saysOrRegisters",
    cites: "common.secrecy",
    ground: "body",
    weight: "blocks",
    met: (context, event) => Boolean(secret(context, event) ? event.registerEntries?.length : event[field])
  };
}
var beginsWithoutSecrets = {
  id: "keepsSecrets",
  cites: "common.secrecy",
  ground: "body",
  weight: "blocks",
  met: (_, event) => !isSecret({}, event) || !event.files
};
function reasonsOf({ reason, reasons, unscheduled, ground }) {
  return [reason, ...reasons ?? [], unscheduled?.important, unscheduled?.urgent, ground?.why].filter(Boolean);
}
var lineMax = 500;
function isLine(text) {
  return text.length <= lineMax && !text.includes("\n");
}

// rules/fractions.ts
function reaches(count2, [part, whole], of) {
  return count2 * whole >= of * part;
}
function exceeds(count2, [part, whole], of) {
  return count2 * whole > of * part;
}
function satisfies(count2, share, of) {
  return "atLeast" in share ? reaches(count2, share.atLeast, of) : exceeds(count2, share.over, of);
}

// rules/written-poll.ts
function tallyOf(poll) {
  const counted = countedAnswers(poll);
  const approvers = counted.filter(({ choice }) => choice === "approve").map(({ member }) => member);
  const { polled, sitting, majority } = poll;
  const approvalsOfSitting = sitting && approvers.filter((member) => sitting.includes(member)).length;
  return {
    polled: polled.length,
    approvals: approvers.length,
    rejections: counted.length - approvers.length,
    noReply: polled.length - counted.length,
    dissents: counted.filter((answer2) => isDissent(poll, answer2)).length,
    sitting: sitting?.length ?? null,
    approvalsOfSitting,
    reached: majority !== null && satisfies(approvers.length, majority, polled.length) && (!sitting || satisfies(approvalsOfSitting, majority, sitting.length))
  };
}
function countedAnswers({ answers, polled }) {
  return polled.flatMap((person) => answers.findLast(({ member, struck }) => member === person && !struck) ?? []);
}
function unanswered(poll) {
  const answered = countedAnswers(poll).map(({ member }) => member);
  return poll.polled.filter((person) => !answered.includes(person) && sits(poll, person));
}
function isComplete(poll) {
  return poll.order !== null && unanswered(poll).length === 0;
}
function sits({ sitting }, person) {
  return !sitting || sitting.includes(person);
}
function isOver({ replyDueAt }, at2) {
  return replyDueAt !== null && msOf(at2) > msOf(replyDueAt);
}
function hasDissent({ tally }) {
  return tally !== null && tally.dissents > 0;
}
function hasOpined({ opinions, memberInCharge }) {
  return opinions.some(({ person, struck }) => person === memberInCharge && !struck);
}
function isNameless(poll) {
  const ballot = inForce(poll, "meeting.ballot");
  return (ballot[poll.itemType] ?? ballot.otherwise) === "secret";
}
function isDissent(poll, { choice, differs, reserved }) {
  const kinds = inForce(poll, "writtenPoll.dissent");
  return choice === "reject" && kinds.includes("rejection") || differs && kinds.includes("differs") || reserved && kinds.includes("reserved");
}

// rules/calendar.ts
var restDaysMax = 400;
function isWorkingDay(day, calendar) {
  return calendar.makeUp.includes(day) || weekday(day) < 6 && !calendar.off.includes(day);
}
function addWorkingDays(day, n, calendar) {
  const next = n < 0 ? previousWorkingDay : nextWorkingDay;
  let reached = day;
  for (let left = Math.abs(n); left > 0; left--) reached = next(reached, calendar);
  return reached;
}
function nextWorkingDay(day, calendar) {
  return stepToWork(day, 1, calendar);
}
function previousWorkingDay(day, calendar) {
  return stepToWork(day, -1, calendar);
}
function addWorkingHours(instant, n, hours, calendar) {
  const back = n < 0;
  let left = Math.abs(n) * 36e5;
  if (left === 0) return instant;
  const from = msOf(instant);
  for (let day = dayOf(instant); ; day = stepToWork(day, back ? -1 : 1, calendar)) {
    if (!isWorkingDay(day, calendar)) continue;
    const sessions = back ? hours.opens.toReversed() : hours.opens;
    for (const [opens, closes] of sessions) {
      const start = back ? msOf(at(day, opens)) : Math.max(from, msOf(at(day, opens)));
      const end2 = back ? Math.min(from, msOf(at(day, closes))) : msOf(at(day, closes));
      const length = Math.max(0, end2 - start);
      if (length >= left) return instantOf(back ? end2 - left : start + left);
      left -= length;
    }
  }
}
function nextWorkingMoment(instant, hours, calendar) {
  const from = msOf(instant);
  for (let day = dayOf(instant); ; day = nextWorkingDay(day, calendar)) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const [opens, closes] of hours.opens) {
      if (from <= msOf(at(day, closes))) return instantOf(Math.max(from, msOf(at(day, opens))));
    }
  }
}
function stepToWork(day, step, calendar) {
  let reached = day;
  for (let steps = 0; steps < restDaysMax; steps++) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) return reached;
  }
  throw new RangeError(`no working day within ${restDaysMax} days of ${day}`);
}

// rules/deadlines.ts
function forward(anchor, lead, calendar, hours) {
  return reckon(anchor, lead, 1, calendar, hours);
}
function reckon(anchor, lead, sign, calendar, hours) {
  const anchorDay = dayOf(anchor);
  const direction = sign < 0 ? "before" : "after";
  if ("hours" in lead) {
    const dueAt = byHours(anchor, lead, sign, calendar, hours);
    const why2 = {
      lead,
      direction,
      anchor: instantOf(msOf(anchor)),
      ...between(dayOf(dueAt), anchorDay, calendar)
    };
    return { dueAt, why: lead.unit === "hours" ? { ...why2, skipped: [], madeUp: [] } : why2 };
  }
  if (lead.unit === "workingDays") {
    const day2 = addWorkingDays(anchorDay, sign * lead.days, calendar);
    return {
      dueAt: endOf(day2, anchor, sign, hours),
      why: { lead, direction, anchor: anchorDay, ...between(day2, anchorDay, calendar) }
    };
  }
  const plain = addDays(anchorDay, sign * lead.days);
  const day = moved(plain, lead.onNonWorkingDay, calendar);
  const why = { lead, direction, anchor: anchorDay, skipped: [], madeUp: [] };
  return { dueAt: endOf(day, anchor, sign, hours), why: day === plain ? why : { ...why, movedFrom: plain } };
}
function endOf(day, anchor, sign, hours) {
  const end2 = at(day, hours.closing);
  return sign < 0 && msOf(end2) > msOf(anchor) ? instantOf(msOf(anchor)) : end2;
}
function byHours(anchor, lead, sign, calendar, hours) {
  if (lead.unit === "workingHours") return addWorkingHours(instantOf(msOf(anchor)), sign * lead.hours, hours, calendar);
  const due = instantOf(msOf(anchor) + sign * lead.hours * 36e5);
  return sign < 0 ? due : nextWorkingMoment(due, hours, calendar);
}
function moved(day, move, calendar) {
  if (!move || isWorkingDay(day, calendar)) return day;
  return move === "earlier" ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar);
}
function between(due, anchor, calendar) {
  const [from, to] = due < anchor ? [due, anchor] : [anchor, due];
  const skipped = [];
  const madeUp = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (day === anchor) continue;
    const run = skipped.at(-1);
    if (isWorkingDay(day, calendar)) {
      if (calendar.makeUp.includes(day)) madeUp.push(day);
    } else if (run && addDays(run.to, 1) === day) run.to = day;
    else skipped.push({ from: day, to: day });
  }
  return { skipped, madeUp };
}

// rules/written-poll-order.ts
var mayBeginPoll = {
  id: "mayBeginPoll",
  cites: "common.owner",
  ground: "caller",
  weight: "blocks",
  met: (_, { by: by2 }) => {
    const mine2 = by2 ? tokensOf(by2) : [];
    return mine2.includes("capacity:office") || mine2.includes("capacity:permanentBoard");
  }
};
var bodyIsPollable = {
  id: "bodyIsPollable",
  cites: "writtenPoll.bodies",
  ground: "body",
  weight: "blocks",
  met: (poll, event) => inForce(poll, "writtenPoll.bodies").some((body) => body === (poll.body ?? event.body)),
  params: (poll) => ({ bodies: inForce(poll, "writtenPoll.bodies").map((body) => `body.${body}`) })
};
var itemTypeIsPollable = {
  id: "itemTypeIsPollable",
  cites: "writtenPoll.excludedItemTypes",
  ground: "body",
  weight: "blocks",
  met: (poll, event) => !inForce(poll, "writtenPoll.excludedItemTypes").some((type) => type === (poll.itemType ?? event.itemType))
};
var ordersForBoard = {
  id: "ordersForBoard",
  cites: "writtenPoll.orderedBy",
  ground: "caller",
  weight: "blocks",
  met: (poll, event) => inForce(poll, "writtenPoll.orderedBy").some((office) => actor(event).capacities.includes(office)),
  params: (poll) => ({ roles: inForce(poll, "writtenPoll.orderedBy") })
};
var groundIsAllowed = {
  id: "groundIsAllowed",
  cites: "writtenPoll.grounds",
  ground: "body",
  weight: "blocks",
  met: (poll, { ground }) => inForce(poll, "writtenPoll.grounds")[ground.kind] === "allowed"
};
var groundFitsEscalation = {
  id: "groundFitsEscalation",
  cites: "writtenPoll.escalatedGrounds",
  ground: "body",
  weight: "blocks",
  met: (poll, { ground }) => !poll.escalation || inForce(poll, "writtenPoll.escalatedGrounds")[poll.escalation][ground.kind] === "allowed"
};
var hasPapers = {
  id: "hasPapers",
  cites: "writtenPoll.papers",
  ground: "dossier",
  weight: "blocks",
  met: (poll) => poll.files.length + poll.registerEntries.length >= inForce(poll, "writtenPoll.papers").filesMin
};
var memberWasHeard = {
  id: "memberWasHeard",
  cites: "agendaItem.memberOpinion",
  ground: "dossier",
  weight: "needsReason",
  met: (poll) => poll.memberInCharge === null || inForce(poll, "agendaItem.memberOpinion") === null || hasOpined(poll)
};
var documentFits = {
  id: "documentFits",
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: "body",
  weight: "blocks",
  met: (poll, { documentType }) => typesOf(poll).includes(documentType),
  params: (poll) => ({ types: typesOf(poll) })
};
var drafterExists = {
  id: "drafterExists",
  cites: "common.owner",
  ground: "body",
  weight: "blocks",
  met: (_, { drafter, facts }) => (!drafter?.person || facts.people?.[drafter.person] !== void 0) && (!drafter?.organisation || Boolean(facts.organisations?.includes(drafter.organisation)))
};
var rosterIsKnown = {
  id: "rosterIsKnown",
  cites: "writtenPoll.roster",
  ground: "facts",
  weight: "blocks",
  met: (poll, { facts }) => rosterOf(poll, facts).length > 0
};
var replyTimeSuffices = {
  id: "replyTimeSuffices",
  cites: "writtenPoll.replyLeadMin",
  ground: "body",
  weight: "blocks",
  met: (poll, event) => msOf(replyDue(poll, event)) >= msOf(earliestReply(poll, event)),
  params: (poll, event) => ({ earliest: earliestReply(poll, event) })
};
var replyOnWorkingDay = {
  id: "replyOnWorkingDay",
  cites: "writtenPoll.replyLead",
  ground: "body",
  weight: "blocks",
  met: (poll, event) => isWorkingDay(dayOf(until(poll, event)), poll.terms.calendar),
  params: (poll, event) => ({ day: dayOf(until(poll, event)) })
};
var replyIsAhead = {
  id: "replyIsAhead",
  cites: "writtenPoll.replyLead",
  ground: "body",
  weight: "blocks",
  met: (poll, event) => msOf(replyDue(poll, event)) > msOf(event.at),
  params: (poll, event) => ({ dueAt: replyDue(poll, event) })
};
var isBeforeCouncil = {
  id: "isBeforeCouncil",
  cites: "agendaItem.beforeCouncil",
  ground: "body",
  weight: "blocks",
  met: (poll, event) => precedesCouncil(poll, poll.councilOn, dayOf(until(poll, event))),
  params: ({ councilOn }) => ({ councilOn: councilOn ?? "" })
};
function replyDue(poll, event) {
  return event.replyUntil ?? after(poll, event, "writtenPoll.replyLead");
}
function rosterOf({ body }, facts) {
  return facts.sitting?.[body] ?? [];
}
function earliestReply(poll, event) {
  return after(poll, event, "writtenPoll.replyLeadMin");
}
function after({ terms }, event, lead) {
  return forward(momentOf(event), inForce({ terms }, lead), terms.calendar, inForce({ terms }, "unit.hours")).dueAt;
}
function until(poll, event) {
  return "until" in event ? event.until : replyDue(poll, event);
}
function typesOf(poll) {
  return inForce(poll, `agendaItem.outcomeDocuments.${poll.body}`);
}

// rules/written-poll-answers.ts
var isPolled = {
  id: "isPolled",
  cites: "writtenPoll.roster",
  ground: "caller",
  weight: "blocks",
  met: (poll, { by: by2 }) => mayAnswer(poll, by2.person, by2.capacities)
};
var answersOneself = {
  id: "answersOneself",
  cites: "writtenPoll.paperAnswer",
  ground: "body",
  weight: "blocks",
  met: (_, { onBehalfOf }) => !onBehalfOf
};
var memberIsPolled = {
  id: "memberIsPolled",
  cites: "writtenPoll.roster",
  ground: "body",
  weight: "blocks",
  met: (poll, { member, facts }) => mayAnswer(poll, member, facts.people?.[member] ?? [])
};
var hasScan = {
  id: "hasScan",
  cites: ({ secrecy }) => secrecy === "none" ? "writtenPoll.paperAnswer" : "common.secrecy",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, { files, registerEntries }) => Boolean(secrecy === "none" ? files?.length : registerEntries?.length)
};
var writtenAfterOrder = {
  id: "writtenAfterOrder",
  cites: "common.happenedOn",
  ground: "body",
  weight: "blocks",
  met: (poll, { happenedOn }) => !happenedOn || happenedOn >= orderedOn(poll),
  params: (poll) => ({ orderedOn: orderedOn(poll) })
};
var saysWhatDiffers = {
  id: "saysWhatDiffers",
  cites: "writtenPoll.dissent",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, { differs, reserved, remark, registerEntries }) => !(differs || reserved) || Boolean(secrecy === "none" ? remark : registerEntries?.length)
};
var extendsInTime = {
  id: "extendsInTime",
  cites: "writtenPoll.lateAnswer",
  ground: "dossier",
  weight: "blocks",
  met: (poll, { at: at2 }) => !isOver(poll, at2),
  params: ({ replyDueAt }) => ({ dueAt: replyDueAt ?? "" })
};
var extendsFurther = {
  id: "extendsFurther",
  cites: "writtenPoll.replyLead",
  ground: "body",
  weight: "blocks",
  met: ({ replyDueAt }, { until: until2 }) => replyDueAt !== null && msOf(until2) > msOf(replyDueAt),
  params: ({ replyDueAt }) => ({ dueAt: replyDueAt ?? "" })
};
var rosterDiffers = {
  id: "rosterDiffers",
  cites: "writtenPoll.roster",
  ground: "facts",
  weight: "blocks",
  met: (poll, { facts }) => isOtherRoster(poll, rosterOf(poll, facts))
};
function isOtherRoster({ sitting, polled }, now) {
  const known = sitting ?? polled;
  return now.length !== known.length || now.some((person) => !known.includes(person));
}
var mayClose = {
  id: "mayClose",
  cites: "writtenPoll.earlyClose",
  ground: "dossier",
  weight: "blocks",
  met: (poll, { at: at2 }) => isComplete(poll) || isOver(poll, at2),
  params: ({ replyDueAt }) => ({ dueAt: replyDueAt ?? "" })
};
var staysImportant = {
  id: "staysImportant",
  cites: "writtenPoll.referral",
  ground: "dossier",
  weight: "blocks",
  met: ({ order: order2, important }, event) => order2 === null || !important || event.important
};
var judgesInTime = {
  id: "judgesInTime",
  cites: "writtenPoll.weighingLead",
  ground: "dossier",
  weight: "blocks",
  met: ({ weighingDueAt }, { at: at2 }) => weighingDueAt === null || msOf(at2) <= msOf(weighingDueAt),
  params: ({ weighingDueAt }) => ({ dueAt: weighingDueAt ?? "" })
};
var holdsEntry = {
  id: "holdsEntry",
  cites: "common.correction",
  ground: "body",
  weight: "blocks",
  met: ({ opinions, answers }, { what, n }) => {
    if (what === "opinion") return opinions[n - 1] !== void 0 && !opinions[n - 1].struck;
    const answer2 = answers[n - 1];
    return answer2 !== void 0 && answer2.enteredBy !== null && !answer2.struck;
  }
};
var holdsFile = {
  id: "holdsFile",
  cites: "common.files",
  ground: "body",
  weight: "blocks",
  met: ({ files }, { file }) => files.includes(file)
};
var mayWithdraw = {
  id: "mayWithdraw",
  cites: "common.withdrawal",
  ground: "caller",
  weight: "blocks",
  met: ({ order: order2, opener }, event) => {
    const mine2 = tokensOf(actor(event));
    return mine2.includes("capacity:permanentBoard") || !order2 && mine2.includes(`person:${opener ?? ""}`);
  }
};
function mayAnswer(poll, person, capacities) {
  return poll.polled.includes(person) && sits(poll, person) && capacities.includes(poll.body);
}
function orderedOn({ order: order2 }) {
  return order2 ? dayOf(order2.at) : "";
}

// machines/ask.ts
var asks = {
  start: nothing,
  tell: nothing,
  letter: nothing,
  agenda: nothing,
  takeNumber: nothing,
  register: nothing,
  report: nothing
};
function nothing(_, _params) {
}
function ask(type, params) {
  return { type, params: ({ context, event }) => params(context, event) };
}

// machines/procedure.ts
import { assign } from "xstate";
function change(to) {
  return assign(({ context, event }) => to(context, event));
}

// machines/requirement.ts
function meets(...requirements) {
  return when(() => true, ...requirements);
}
function when(applies, ...requirements) {
  const asked = requirements.length > 0 ? [...fromPaper, ...requirements] : requirements;
  const guard = ({ context, event }) => applies(context, event) && asked.every((requirement) => isSatisfied(requirement, context, event));
  return Object.assign(guard, { requirements: asked, applies });
}
function isSatisfied(requirement, context, event) {
  if (requirement.weight === "warns" || requirement.met(context, event)) return true;
  return requirement.weight === "needsReason" && Boolean(event.reason);
}
function capacity(name) {
  return () => [`capacity:${name}`];
}
function sentBy(roles, ...names) {
  return {
    id: `sentBy`,
    cites: "common.owner",
    ground: "caller",
    weight: "blocks",
    met: (context, event) => {
      const mine2 = tokensOf(actor(event));
      return names.some((name) => (roles[name]?.(context) ?? []).some((token) => mine2.includes(token)));
    },
    params: () => ({ roles: names })
  };
}
var entersForAnother = {
  id: "entersForAnother",
  quiet: true,
  cites: "common.happenedOn",
  ground: "caller",
  weight: "blocks",
  met: (_, event) => !event.onBehalfOf || isEnteredFor(event)
};
var entersAfterwards = {
  id: "entersAfterwards",
  quiet: true,
  cites: "common.happenedOn",
  ground: "caller",
  weight: "blocks",
  met: (_, { by: by2, at: at2, happenedOn }) => !happenedOn || happenedOn >= dayOf(at2) || by2.capacities.includes("office")
};
var fromPaper = [entersForAnother, entersAfterwards];
var happenedAlready = {
  id: "happenedAlready",
  quiet: true,
  cites: "common.happenedOn",
  ground: "body",
  weight: "blocks",
  met: (_, event) => !event.happenedOn || event.happenedOn <= dayOf(event.at)
};
var hasReason = {
  id: "hasReason",
  cites: "common.reason",
  ground: "body",
  weight: "blocks",
  met: (_, event) => Boolean(event.reason)
};
var filesExist = {
  id: "filesExist",
  cites: "common.files",
  ground: "body",
  weight: "blocks",
  met: (_, event) => (event.files ?? []).every((file) => event.facts.files?.some(({ id }) => id === file))
};
var keepsSecrets = {
  id: "keepsSecrets",
  cites: "common.secrecy",
  ground: "body",
  weight: "blocks",
  // A beginning has no dossier yet: there the body says how secret it is to be.
  met: (context, event) => (context.secrecy ?? event.secrecy ?? "none") === "none" || !event.files
};
var isOtherCalendar = when(
  ({ terms }, event) => event.terms.hash !== terms.hash
);

// machines/stage-limits.ts
function starts(key, name, since) {
  return change((context, event) => {
    const from = since ? since(context) : "input" in event ? event.input.at : event.at;
    return { ...over(context, name), ...from && runs(context, key, name, from) };
  });
}
function stops(name) {
  return change((context) => over(context, name));
}
function recounted({ dueFrom = {} }, key, terms) {
  const running = Object.entries(dueFrom);
  return Object.fromEntries(running.map(([name, from]) => [`${name}DueAt`, limitAt(terms, key, name, from)]));
}
function limitDues(context, key) {
  const { dueFrom = {}, ...fields } = context;
  return Object.entries(dueFrom).map(([name, from]) => {
    return { name, dueAt: fields[`${name}DueAt`], cites: key, from };
  });
}
function limitAfter(terms, lead, from) {
  return forward(from, lead, terms.calendar, inForce({ terms }, "unit.hours")).dueAt;
}
function runs({ terms, dueFrom }, key, name, from) {
  const dueAt = limitAt(terms, key, name, from);
  return dueAt ? { [`${name}DueAt`]: dueAt, dueFrom: { ...dueFrom, [name]: instantOf(msOf(from)) } } : {};
}
function over({ dueFrom }, name) {
  if (!dueFrom) return { [`${name}DueAt`]: null };
  const { [name]: ended, ...running } = dueFrom;
  return { [`${name}DueAt`]: null, dueFrom: running };
}
function limitAt(terms, key, name, from) {
  const leads = terms.values[key];
  const lead = leads?.[name];
  return lead ? limitAfter(terms, lead, from) : null;
}

// machines/dossier-beginning.ts
function dossierOf({ id, unit, title, secrecy, urgency, by: by2, facts, terms }) {
  return { id, unit, title, secrecy, urgency, opener: by2 ? (facts?.onBehalf ?? by2).person : null, terms };
}

// machines/written-poll-changes.ts
function begin(input) {
  return {
    ...dossierOf(input),
    body: input.body,
    itemType: input.itemType,
    councilSession: input.councilSession ?? null,
    councilOn: input.councilOn ?? null,
    question: input.question ?? null,
    escalation: input.escalation ?? null,
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    important: false,
    memberInCharge: input.memberInCharge ?? null,
    preparer: input.preparer ?? {},
    files: input.files ?? [],
    registerEntries: input.registerEntries ?? [],
    opinions: [],
    memberSilent: false,
    order: null,
    documentType: null,
    drafter: null,
    polled: [],
    sitting: null,
    majority: null,
    replyDueAt: null,
    replySet: false,
    extensions: [],
    answers: [],
    lateAnswers: [],
    closedAt: null,
    tally: null,
    weighingDueAt: null,
    judgement: null,
    ended: null,
    orderDueAt: null
  };
}
function assign2(poll, { memberInCharge, preparer }) {
  return { memberInCharge: memberInCharge ?? poll.memberInCharge, preparer: preparer ?? poll.preparer };
}
function attach(poll, { files, registerEntries }) {
  return {
    files: [.../* @__PURE__ */ new Set([...poll.files, ...files ?? []])],
    registerEntries: [...poll.registerEntries, ...registerEntries ?? []]
  };
}
function detach({ files }, { file }) {
  return { files: files.filter((each) => each !== file) };
}
function opine({ opinions }, event) {
  const { opinion, registerEntries, at: at2 } = event;
  const said = { person: actor(event).person, opinion: opinion ?? null, registerEntries: registerEntries ?? [], at: at2 };
  return { opinions: [...opinions, said] };
}
function flag(_, { important }) {
  return { important };
}
function order(poll, event) {
  const { ground, documentType, drafter, important, facts, reason } = event;
  const memberSilent = poll.memberInCharge !== null && !hasOpined(poll);
  return {
    order: { by: actor(event).person, at: momentOf(event), ground, silence: memberSilent ? reason ?? null : null },
    memberSilent,
    documentType,
    drafter: drafter ?? null,
    important: important ?? poll.important,
    polled: rosterOf(poll, facts),
    majority: thresholdOf(poll),
    replyDueAt: replyDue(poll, event),
    replySet: event.replyUntil !== void 0
  };
}
function answer({ answers }, event) {
  return { answers: [...answers, answerOf(event)] };
}
function answerLate({ lateAnswers }, event) {
  return { lateAnswers: [...lateAnswers, answerOf(event)] };
}
function extend({ extensions, replyDueAt }, event) {
  const { until: until2, reason = "", at: at2 } = event;
  const extension = { from: replyDueAt, until: until2, reason, by: actor(event).person, at: at2 };
  return { replyDueAt: until2, replySet: true, extensions: [...extensions, extension] };
}
function membersChanged(poll, { facts }) {
  return { sitting: rosterOf(poll, facts) };
}
function rosterChanged(_, { sitting }) {
  return { sitting };
}
function strike({ answers, opinions }, { what, n, reason }) {
  const struck = (entries) => entries.map((entry, i) => i === n - 1 ? { ...entry, struck: reason } : entry);
  return what === "answer" ? { answers: struck(answers) } : { opinions: struck(opinions) };
}
function count(poll, { at: at2 }) {
  return { closedAt: at2, tally: tallyOf(poll) };
}
function weigh({ terms, closedAt }) {
  return { weighingDueAt: weighingDue(terms, closedAt) };
}
function judge(_, event) {
  const { important, reason, at: at2 } = event;
  return { judgement: { important, reason: reason ?? null, by: actor(event).person, at: at2 } };
}
function leaveUndecided(poll, { at: at2 }) {
  const important = inForce(poll, "writtenPoll.undecided") === "important";
  return { judgement: { important, reason: null, by: null, at: at2 } };
}
function end(_, event) {
  const by2 = event.by ? actor(event).person : null;
  return { ended: { reason: event.reason ?? "", by: by2, at: event.at } };
}
function calendarChanged(poll, { terms }) {
  const { order: ordered, replyDueAt, replySet, closedAt, weighingDueAt } = poll;
  return {
    terms,
    ...recounted(poll, "writtenPoll.within", terms),
    replyDueAt: ordered && !closedAt && !replySet ? later(replyDueAt, replyDue({ terms }, { at: ordered.at })) : replyDueAt,
    weighingDueAt: closedAt && weighingDueAt ? later(weighingDueAt, weighingDue(terms, closedAt)) : weighingDueAt
  };
}
function answerOf(event) {
  const { choice, differs, reserved, remark, registerEntries, at: at2, by: by2 } = event;
  const said = { choice, differs, reserved, remark: remark ?? null, registerEntries: registerEntries ?? [], at: at2 };
  if (event.type === "answer") return { ...said, member: by2.person, files: [], enteredBy: null, writtenOn: null };
  const { member, files, happenedOn } = event;
  return { ...said, member, files: files ?? [], enteredBy: by2.person, writtenOn: happenedOn ?? null };
}
function thresholdOf(poll) {
  const special = inForce(poll, "meeting.specialThresholds");
  return special[poll.itemType] ?? inForce(poll, "writtenPoll.majority");
}
function weighingDue(terms, closedAt) {
  const lead = inForce({ terms }, "writtenPoll.weighingLead");
  return forward(closedAt, lead, terms.calendar, inForce({ terms }, "unit.hours")).dueAt;
}
function later(a, b) {
  return a !== null && msOf(a) > msOf(b) ? a : b;
}

// machines/written-poll-view.ts
var pollRoles = {
  office: capacity("office"),
  permanentBoard: capacity("permanentBoard"),
  opener: ({ opener }) => opener ? [`person:${opener}`] : [],
  preparer: ({ preparer }) => {
    const tokens = preparerTokens(preparer);
    return tokens.length > 0 ? tokens : ["capacity:office"];
  },
  memberInCharge: ({ memberInCharge }) => memberInCharge ? [`person:${memberInCharge}`] : [],
  // Who has answered is asked no more, though they may still change their mind.
  unansweredMember: (poll) => unanswered(poll).map((person) => `person:${person}`)
};
function pollReaders(poll) {
  const { office, permanentBoard, opener, preparer, memberInCharge } = pollRoles;
  const own = [office, permanentBoard, opener, preparer, memberInCharge].flatMap((role) => role(poll));
  return [.../* @__PURE__ */ new Set([...own, ...poll.polled.map((person) => `person:${person}`)])];
}
function viewPoll(poll, reader) {
  const { terms, answers, lateAnswers, tally, ...content } = poll;
  const own = { answers: mine(answers, reader), lateAnswers: mine(lateAnswers, reader) };
  if (!keepsRecord(reader)) return poll.polled.includes(reader.person) ? { ...content, tally, ...own } : content;
  const answered = countedAnswers(poll).map(({ member, at: at2, enteredBy }) => ({
    member,
    at: at2,
    onPaper: enteredBy !== null
  }));
  const shown = poll.closedAt ? { answers: shownTo(poll, answers, reader), lateAnswers: shownTo(poll, lateAnswers, reader) } : own;
  return { ...content, answered, unanswered: unanswered(poll), tally, ...shown };
}
function concealsAnswers({ order: order2, closedAt }) {
  return order2 !== null && closedAt === null;
}
function viewPollEvent(event, poll, reader) {
  const { type, by: by2 } = event;
  if (type !== "answer" && type !== "enterOnBehalf") return event;
  if (by2?.person === reader.person || event.member === reader.person) return event;
  if (!poll.closedAt || !keepsRecord(reader) || isNameless(poll)) return { type };
  return mayReadReserved(poll, reader) ? event : withoutReserved(event);
}
function pollDues(poll) {
  const { order: order2, replyDueAt, replySet, closedAt, weighingDueAt } = poll;
  const own = limitDues(poll, "writtenPoll.within");
  const others = [
    ["reply", replyDueAt, "writtenPoll.replyLead", replySet ? null : order2?.at ?? null],
    ["weighing", weighingDueAt, "writtenPoll.weighingLead", closedAt]
  ].flatMap(([name, dueAt, cites, from]) => dueAt ? [{ name, dueAt, cites, from }] : []);
  return [...own, ...others];
}
function keepsRecord(reader) {
  const mine2 = tokensOf(reader);
  return mine2.includes("capacity:office") || mine2.includes("capacity:permanentBoard");
}
function mine(answers, { person }) {
  return answers.filter(({ member, enteredBy }) => member === person || enteredBy === person);
}
function shownTo(poll, answers, reader) {
  const seen = answers.map((answer2) => {
    if (answer2.member === reader.person) return answer2;
    const said = mayReadReserved(poll, reader) ? answer2 : withoutReserved(answer2);
    return isNameless(poll) ? withoutName(said) : said;
  });
  return isNameless(poll) ? seen.toSorted((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : seen;
}
function withoutReserved(said) {
  if (!said.reserved) return said;
  const { remark, registerEntries, files, ...rest } = said;
  return rest;
}
function withoutName(said) {
  const { member, at: at2, enteredBy, writtenOn, files, ...rest } = said;
  return rest;
}
function mayReadReserved(poll, { capacities }) {
  return inForce(poll, "meeting.reservedOpinionReaders").includes("body") && capacities.includes(poll.body);
}

// machines/written-poll-acts.ts
var by = (...names) => sentBy(pollRoles, ...names);
var isStarter = when(({ startedBy }, event) => startedBy !== null && event.from === startedBy);
var inDossier = { ground: "dossier" };
var ordering = [
  happenedAlready,
  ordersForBoard,
  { ...bodyIsPollable, ...inDossier },
  { ...itemTypeIsPollable, ...inDossier },
  groundIsAllowed,
  groundFitsEscalation,
  hasPapers,
  memberWasHeard,
  documentFits,
  drafterExists,
  rosterIsKnown,
  replyOnWorkingDay,
  replyTimeSuffices,
  replyIsAhead,
  isBeforeCouncil,
  holdsNoText([])
];
var remarks = [holdsNoText(["remark"]), saysWhatDiffers];
var answering = [happenedAlready, isPolled, answersOneself, ...remarks];
var entering = [
  happenedAlready,
  by("office"),
  memberIsPolled,
  writtenAfterOrder,
  filesExist,
  keepsSecrets,
  hasScan,
  ...remarks
];
var isLate = (poll, { at: at2 }) => isOver(poll, at2);
var inTime = {
  answer: [
    { guard: when(isLate, ...answering), actions: change(answerLate) },
    { guard: meets(...answering), actions: change(answer) }
  ],
  enterOnBehalf: [
    { guard: when(isLate, ...entering), actions: change(answerLate) },
    { guard: meets(...entering), actions: change(answer) }
  ]
};
var tooLate = {
  answer: { guard: meets(...answering), actions: change(answerLate) },
  enterOnBehalf: { guard: meets(...entering), actions: change(answerLate) }
};
var untilClosed = {
  withdraw: {
    guard: meets(happenedAlready, mayWithdraw, hasReason, holdsNoText([])),
    target: "withdrawn",
    actions: change(end)
  },
  recall: { guard: isStarter, target: "withdrawn", actions: change(end) },
  correct: {
    guard: meets(happenedAlready, by("office"), hasReason, holdsNoText([]), holdsEntry),
    actions: change(strike)
  },
  flag: {
    guard: meets(happenedAlready, by("permanentBoard"), staysImportant),
    actions: change(flag)
  }
};

// rules/reports.ts
function reportsTo(termed, body) {
  const referral2 = inForce(termed, "agendaItem.referral");
  const above = referral2[body];
  return above && reportLine(termed, above) === `${body}Report` ? above : null;
}
function reportLine(termed, body) {
  const { regular } = inForce(termed, `meeting.standingItems.${body}`);
  return regular.find((line) => inForce(termed, `meeting.standing.${line}`).as === "line") ?? null;
}

// machines/written-poll-asks.ts
var grounds = {
  pollForm: "writtenPoll.form",
  pollExtended: "writtenPoll.form",
  pollClosed: "writtenPoll.referral",
  pollCarried: "writtenPoll.majority",
  pollNotCarried: "writtenPoll.majority",
  pollReferred: "writtenPoll.referral",
  pollWithdrawn: "common.withdrawal"
};
function letter(kind) {
  return ({ id, body, polled, replyDueAt, weighingDueAt }, { reason }) => {
    if (polled.length === 0) return [];
    const startsAt = kind === "pollClosed" ? weighingDueAt : replyDueAt;
    const to = polled.map((person) => `person:${person}`);
    return [{ kind, to, cites: grounds[kind], params: { id, body, startsAt, reason: reason ?? "" } }];
  };
}
function promulgation(poll) {
  const { id, title, secrecy, urgency, body, documentType, drafter, preparer, closedAt, tally, answersTo } = poll;
  if (!documentType || !closedAt || !tally || answersTo) return [];
  const { approvals, polled } = tally;
  const basis = { kind: "poll", poll: id, heldOn: dayOf(closedAt), approvals, sitting: polled };
  const input = { title, secrecy, urgency, documentType, organ: body, basis, drafter: drafter ?? preparer };
  return [{ procedure: "promulgation", dossier: `${id}.vb`, input }];
}
function referral(poll) {
  const { id, title, secrecy, urgency, body, itemType, councilSession, councilOn, memberInCharge, preparer } = poll;
  const { files, registerEntries, answersTo } = poll;
  return [
    {
      procedure: "agendaItem",
      dossier: `${id}.hn`,
      input: {
        title,
        secrecy,
        urgency,
        body,
        itemType,
        ...councilSession ? { councilSession } : {},
        ...councilOn ? { councilOn } : {},
        ...files.length > 0 ? { files } : {},
        ...registerEntries.length > 0 ? { registerEntries } : {},
        ...memberInCharge ? { memberInCharge } : {},
        ...answersTo ? { answersTo } : {},
        preparer,
        important: true,
        toNearest: true,
        referral: { from: id, kind: "poll" }
      }
    }
  ];
}
function settled(outcome) {
  return ({ id, answersTo, closedAt, tally, documentType, judgement, ended }) => {
    if (!answersTo) return [];
    const reason = ended?.reason ?? judgement?.reason;
    const event = {
      type: "settled",
      procedure: "writtenPoll",
      outcome,
      dossier: id,
      ...closedAt ? { heldOn: dayOf(closedAt) } : {},
      ...tally ? { approvals: tally.approvals, sitting: tally.polled } : {},
      ...outcome === "carried" && documentType ? { documentType } : {},
      ...reason ? { reason } : {}
    };
    return [{ dossier: answersTo, event }];
  };
}
function report(outcome) {
  return (poll, { at: at2 }) => {
    const to = reportsTo(poll, poll.body);
    if (!to) return [];
    const title = poll.secrecy === "none" ? { title: poll.title } : {};
    return [{ do: "owe", to, ...title, outcome, decidedAt: at2, awaited: false }];
  };
}

// machines/written-poll.ts
var named = (name) => when((_, event) => event.name === name);
var machine = setup({
  types: { input: {}, context: {}, events: {}, meta: {} },
  actions: asks
}).createMachine({
  id: "writtenPoll",
  context: ({ input }) => begin(input),
  initial: "prepared",
  on: { calendarChanged: { guard: isOtherCalendar, actions: change(calendarChanged) } },
  states: {
    prepared: {
      meta: {
        label: "writtenPoll.prepared",
        cites: "writtenPoll.grounds",
        owner: "permanentBoard",
        awaits: "order",
        deadlines: { order: "orderDueAt" }
      },
      entry: starts("writtenPoll.within", "order"),
      exit: stops("order"),
      on: {
        ...untilClosed,
        assign: {
          guard: meets(happenedAlready, by("office"), memberSitsOnBoard, preparerExists),
          actions: change(assign2)
        },
        attach: {
          guard: meets(happenedAlready, by("preparer", "office"), filesExist, keepsSecrets),
          actions: change(attach)
        },
        detach: {
          guard: meets(happenedAlready, by("preparer", "office"), holdsFile),
          actions: change(detach)
        },
        opine: {
          guard: meets(happenedAlready, by("memberInCharge"), holdsNoText(["opinion"]), saysOrRegisters("opinion")),
          actions: change(opine)
        },
        order: {
          guard: meets(...ordering),
          target: "open",
          actions: [change(order), ask("letter", letter("pollForm"))]
        }
      }
    },
    open: {
      // A majority does not close the poll: a later answer may still carry dissent.
      meta: {
        label: "writtenPoll.open",
        cites: "writtenPoll.majority",
        owner: "unansweredMember",
        awaits: "answer",
        deadlines: { reply: "replyDueAt" }
      },
      always: { guard: ({ context }) => isComplete(context), target: "counted" },
      on: {
        ...untilClosed,
        ...inTime,
        extend: {
          guard: meets(
            happenedAlready,
            by("permanentBoard"),
            hasReason,
            holdsNoText([]),
            extendsInTime,
            extendsFurther,
            replyOnWorkingDay,
            isBeforeCouncil
          ),
          actions: [change(extend), ask("letter", letter("pollExtended"))]
        },
        membersChanged: {
          guard: meets(happenedAlready, by("office"), rosterDiffers),
          actions: change(membersChanged)
        },
        rosterChanged: {
          guard: ({ context, event }) => isOtherRoster(context, event.sitting),
          actions: change(rosterChanged)
        },
        close: {
          guard: meets(happenedAlready, by("office", "permanentBoard"), mayClose),
          target: "counted"
        },
        deadline: { guard: named("reply"), target: "counted" }
      }
    },
    counted: {
      entry: change(count),
      always: [
        { guard: ({ context }) => !context.tally.reached, target: "notCarried" },
        { guard: ({ context }) => !hasDissent(context), target: "carried" },
        { guard: ({ context }) => context.important, target: "referred" },
        { target: "weighing" }
      ]
    },
    weighing: {
      meta: {
        label: "writtenPoll.weighing",
        cites: "writtenPoll.referral",
        owner: "permanentBoard",
        awaits: "judge",
        deadlines: { weighing: "weighingDueAt" }
      },
      entry: [change(weigh), ask("letter", letter("pollClosed"))],
      always: [
        { guard: ({ context }) => context.judgement?.important === true, target: "referred" },
        { guard: ({ context }) => context.judgement?.important === false, target: "carried" }
      ],
      on: {
        ...tooLate,
        judge: {
          guard: meets(happenedAlready, by("permanentBoard"), hasReason, holdsNoText([]), judgesInTime),
          actions: change(judge)
        },
        deadline: { guard: named("weighing"), actions: change(leaveUndecided) }
      }
    },
    carried: {
      type: "final",
      entry: [
        ask("start", promulgation),
        ask("report", report("carried")),
        ask("letter", letter("pollCarried")),
        ask("tell", settled("carried"))
      ],
      meta: { label: "writtenPoll.carried", cites: "writtenPoll.majority", deadlines: "none" }
    },
    referred: {
      type: "final",
      entry: [
        ask("start", referral),
        ask("letter", letter("pollReferred")),
        ask("tell", settled("referred"))
      ],
      meta: { label: "writtenPoll.referred", cites: "writtenPoll.referral", deadlines: "none" }
    },
    notCarried: {
      type: "final",
      entry: [
        ask("report", report("notCarried")),
        ask("letter", letter("pollNotCarried")),
        ask("tell", settled("notCarried"))
      ],
      meta: { label: "writtenPoll.notCarried", cites: "writtenPoll.majority", deadlines: "none" }
    },
    withdrawn: {
      type: "final",
      entry: [ask("letter", letter("pollWithdrawn")), ask("tell", settled("withdrawn"))],
      meta: { label: "writtenPoll.withdrawn", cites: "common.withdrawal", deadlines: "none" }
    }
  }
});
var writtenPoll = {
  stem: "writtenPoll",
  plural: "writtenPolls",
  version: 1,
  machine,
  begins: [
    happenedAlready,
    mayBeginPoll,
    bodyIsPollable,
    itemTypeIsPollable,
    namesCouncilSession,
    namesCouncilDay,
    bodyIsCompetent,
    memberSitsOnBoard,
    preparerExists,
    ...fromPaper,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText(["question"]),
    saysOrRegisters("question")
  ],
  afterEnd: {
    answer: [...fromPaper, ...answering],
    enterOnBehalf: [...fromPaper, ...entering]
  },
  roles: pollRoles,
  dues: pollDues,
  body: ({ body }) => body,
  readers: pollReaders,
  view: viewPoll,
  conceals: concealsAnswers,
  viewEvent: viewPollEvent
};
export {
  writtenPoll
};
