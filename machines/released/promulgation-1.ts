// @ts-nocheck
// machines/promulgation.ts
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

// rules/values.ts
function inForce({ terms }, key) {
  const value = terms.values[key];
  if (value === void 0) throw new Error(`no value ${key} in force`);
  return value;
}

// rules/signature.ts
function isCompetent(paper, signing, facts) {
  const { as, person } = signing;
  if (as === "namedSubstitute") return isNamedSubstitute(paper, person, facts);
  const value = signerValue(paper, as);
  if (!person || facts.offices?.[as] !== person) return false;
  if (value.papers === "office" && paper.organ !== "office") return false;
  if (as === "permanentDeputySecretary") return mayDeputise(paper, value, signing, facts);
  return covers(value, paper.documentType);
}
function holderOf(as, facts) {
  if (as !== "namedSubstitute") return facts.offices?.[as];
  return authorisations(facts, "namedSubstitute")[0]?.holder;
}
function formOf(paper, as) {
  return signerValue(paper, as === "namedSubstitute" ? "secretary" : as).form;
}
function signerCites(as) {
  return as === "namedSubstitute" ? "meeting.substitution.named" : `promulgation.signer.${as}`;
}
function mayDeputise(paper, value, { person, absence }, facts) {
  const type = paper.documentType;
  const lists = authorisations(facts, "signing").filter(
    (list) => isFromSecretary(list, facts) && list.holder === person
  );
  if (lists.length > 0 && lists.some(({ documentTypes }) => documentTypes.includes(type))) return true;
  if (lists.length === 0 && covers(value, type) && !value.onlyIfNamed?.includes(type)) return true;
  return standsIn(paper, value, { person, absence }, facts);
}
function standsIn(paper, value, signing, facts) {
  const { deputyConcludes } = inForce(paper, "meeting.substitution.authorisation");
  if (deputyConcludes === "whenAbsent" && signing.absence) return true;
  return value.underAuthorisation === "all" && authorisations(facts, "authorisation").some(
    (given) => given.holder === signing.person && isFromSecretary(given, facts) && (given.documentTypes.length === 0 || given.documentTypes.includes(paper.documentType))
  );
}
function isNamedSubstitute(paper, person, facts) {
  const named = inForce(paper, "meeting.substitution.named");
  if (!named || !person || !facts.sitting?.[named.from]?.includes(person)) return false;
  return paper.organ !== "office" && authorisations(facts, "namedSubstitute").some(({ holder }) => holder === person);
}
function authorisations({ authorisations: authorisations2 = [], day }, kind) {
  return authorisations2.filter((each) => each.kind === kind && each.fromOn <= day && (!each.toOn || day <= each.toOn));
}
function isFromSecretary({ giver }, { offices }) {
  return giver !== null && giver === offices?.secretary;
}
function covers({ types }, type) {
  return types === "all" || types.includes(type);
}
function signerValue(paper, as) {
  return inForce(paper, `promulgation.signer.${as}`);
}

// rules/promulgation.ts
var restsOnDecision = {
  id: "restsOnDecision",
  cites: "promulgation.decisionNeeded",
  ground: "dossier",
  weight: "blocks",
  met: (paper) => !needsDecision(paper) || paper.basis?.body === paper.organ,
  params: ({ documentType }) => ({ documentType })
};
var regulationIssuer = {
  id: "regulationIssuer",
  cites: "promulgation.regulationIssuer",
  ground: "dossier",
  weight: "blocks",
  met: mayIssueRegulation,
  params: exceptions
};
var fitsMatrix = {
  id: "fitsMatrix",
  cites: "promulgation.matrix",
  ground: "dossier",
  weight: "warns",
  met: (paper) => {
    const row = inForce(paper, "promulgation.matrix")[paper.documentType];
    return !row || row.issuers.includes(paper.organ) || paper.documentType === "QC" && mayIssueRegulation(paper);
  },
  params: ({ documentType }) => ({ documentType })
};
var choosesCompetent = {
  id: "signerCompetent",
  cites: (_, { signer }) => signerCites(signer ?? "secretary"),
  ground: "facts",
  weight: "blocks",
  met: (paper, { signer, person, absence, facts }) => isCompetent(paper, { as: signer, person: person ?? holderOf(signer, facts), absence }, facts),
  params: ({ documentType }) => ({ documentType })
};
var signerCompetent = {
  id: "signerCompetent",
  cites: ({ signer }) => signerCites(signer?.as ?? "secretary"),
  ground: "facts",
  weight: "blocks",
  met: (paper, { absence, facts, by: by2 }) => paper.signer !== null && isCompetent(
    paper,
    { as: paper.signer.as, person: (facts.onBehalf ?? by2).person, absence: absence ?? paper.signer.absence },
    facts
  ),
  params: ({ documentType }) => ({ documentType })
};
var signedAfterDecision = {
  id: "signedAfterDecision",
  cites: "promulgation.decisionNeeded",
  ground: "body",
  weight: "blocks",
  met: ({ basis }, { facts }) => !basis?.heldOn || basis.heldOn <= facts.day,
  params: ({ basis }) => ({ heldOn: basis?.heldOn ?? "" })
};
var mayWaive = {
  id: "mayWaive",
  cites: "promulgation.oralException",
  ground: "dossier",
  weight: "blocks",
  met: (paper) => inForce(paper, "promulgation.oralException") !== null && paper.organ === "permanentBoard" && !paper.delegated
};
var isAhead = {
  id: "isAhead",
  cites: "common.reschedule",
  ground: "body",
  weight: "blocks",
  met: (_, { until, at }) => msOf(until) > msOf(at)
};
function needsDecision(paper) {
  const { types, of } = inForce(paper, "promulgation.decisionNeeded");
  return types.includes(paper.documentType) && of.some((body) => body === paper.organ);
}
function mayIssueRegulation(paper) {
  if (paper.documentType !== "QC" || paper.organ === inForce(paper, "promulgation.regulationIssuer")) return true;
  return inForce(paper, "promulgation.regulationIssuerExceptions").some(
    ({ named, issuer }) => issuer === paper.organ && sameName(named, paper.subject ?? "")
  );
}
function exceptions(paper) {
  return { named: inForce(paper, "promulgation.regulationIssuerExceptions").map(({ named }) => named) };
}
function sameName(a, b) {
  const plain = (text) => text.normalize("NFC").toLowerCase().replaceAll("uỷ", "ủy").replace(/\s+/g, " ").trim();
  return plain(a) === plain(b);
}

// rules/promulgation-papers.ts
var hasDraft = {
  id: "hasDraft",
  cites: "promulgation.draft",
  ground: "dossier",
  weight: "blocks",
  met: (paper) => (paper.secrecy === "none" ? paper.files : paper.registerEntries).length >= inForce(paper, "promulgation.draft").filesMin
};
var hasPapers = {
  id: "hasPapers",
  cites: ({ secrecy }) => secrecy === "none" ? "common.files" : "common.secrecy",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, event) => hasRight(event, secrecy)
};
var holdsPaper = {
  id: "holdsPaper",
  cites: "common.files",
  ground: "body",
  weight: "blocks",
  met: ({ files, registerEntries }, { file, registerNumber }) => files.some(({ id }) => id === file) || registerEntries.some(({ number: number2 }) => number2 === registerNumber)
};
var dispatchedAfterSigning = {
  id: "dispatchedAfterSigning",
  cites: "promulgation.form",
  ground: "body",
  weight: "blocks",
  met: ({ signature }, { facts }) => signature !== null && signature.signedOn <= facts.day,
  params: ({ signature }) => ({ signedOn: signature?.signedOn ?? "" })
};
var hasRecipients = {
  id: "hasRecipients",
  cites: "promulgation.recipients",
  ground: "body",
  weight: "blocks",
  met: (paper, { recipients }) => recipients.length >= inForce(paper, "promulgation.recipients").countMin,
  params: (paper) => ({ countMin: inForce(paper, "promulgation.recipients").countMin })
};
var recipientsExist = {
  id: "recipientsExist",
  cites: "promulgation.recipients",
  ground: "body",
  weight: "blocks",
  met: (_, { recipients, facts }) => recipients.every((to) => {
    if ("person" in to) return facts.people?.[to.person] !== void 0;
    return !("organisation" in to) || Boolean(facts.organisations?.includes(to.organisation));
  })
};
var allAcknowledged = {
  id: "allAcknowledged",
  cites: "promulgation.recipients",
  ground: "dossier",
  weight: "warns",
  met: ({ deliveries }) => deliveries.every(({ acknowledged }) => acknowledged),
  params: ({ deliveries }) => ({ missing: deliveries.filter(({ acknowledged }) => !acknowledged).length })
};
function recipientTokens(to) {
  if ("person" in to) return [`person:${to.person}`];
  if ("organisation" in to) return [`organisation:${to.organisation}`];
  return "capacity" in to ? [`capacity:${to.capacity}`] : [];
}
function hasRight(given, secrecy) {
  return Boolean(secrecy === "none" ? given.files?.length : given.registerEntries?.length && !given.files);
}

// rules/promulgation-beginning.ts
var beginsOnDecision = {
  id: "restsOnDecision",
  cites: "promulgation.decisionNeeded",
  weight: "blocks",
  ground: "body",
  met: ({ terms }, { documentType, organ, basis }) => !needsDecision({ terms, documentType, organ }) || Boolean(basis),
  params: (_, { documentType }) => ({ documentType })
};
var basisCarried = {
  id: "basisCarried",
  cites: "promulgation.decisionNeeded",
  ground: "facts",
  weight: "blocks",
  met: ({ organ }, { basis, facts, ...event }) => {
    if (!basis || basis.kind === "paper") return true;
    const { dossier } = facts;
    const [id, procedure] = basis.kind === "item" ? [basis.item, "agendaItem"] : [basis.poll, "writtenPoll"];
    return dossier?.id === id && dossier.procedure === procedure && dossier.stage === "carried" && dossier.context.body === (event.organ ?? organ);
  }
};
var paperBasisFromOffice = {
  id: "paperBasisFromOffice",
  cites: "common.happenedOn",
  ground: "caller",
  weight: "blocks",
  met: (_, { basis, by: by2 }) => basis?.kind !== "paper" || by2.capacities.includes("office")
};
var paperBasisWhole = {
  id: "paperBasisWhole",
  cites: "common.reference",
  ground: "body",
  weight: "blocks",
  met: (paper, { basis, facts, at, ...event }) => basis?.kind !== "paper" || basis.heldOn <= dayOf(at) && hasRight(basis, paper.secrecy ?? event.secrecy ?? "none") && (basis.files ?? []).every((file) => facts.files?.some(({ id }) => id === file))
};
var beginsAtIssuer = {
  id: "regulationIssuer",
  cites: "promulgation.regulationIssuer",
  weight: "blocks",
  ground: "body",
  met: ({ terms }, { documentType, organ, subject }) => mayIssueRegulation({ terms, documentType, organ, subject: subject ?? null }),
  params: exceptions
};
var drafterExists = {
  id: "drafterExists",
  cites: "common.owner",
  ground: "body",
  weight: "blocks",
  met: (_, { drafter, facts }) => (!drafter?.person || facts.people?.[drafter.person] !== void 0) && (!drafter?.organisation || Boolean(facts.organisations?.includes(drafter.organisation)))
};
var beginsWithoutSecrets = {
  id: "keepsSecrets",
  cites: "common.secrecy",
  ground: "body",
  weight: "blocks",
  met: (_, { secrecy, files }) => secrecy === "none" || !files
};
var correctsSomething = {
  id: "correctsSomething",
  cites: "common.correction",
  ground: "body",
  weight: "blocks",
  met: (_, event) => [event.title, event.urgency, event.documentType, event.organ, event.subject, event.basis, event.drafter].some(
    (given) => given !== void 0
  )
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
function reasonsOf({ reason, reasons, unscheduled, ground }) {
  return [reason, ...reasons ?? [], unscheduled?.important, unscheduled?.urgent, ground?.why].filter(Boolean);
}
var lineMax = 500;
function isLine(text) {
  return text.length <= lineMax && !text.includes("\n");
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

// rules/document-number.ts
var written = /^(?:số\s*:?\s*)?(\d{1,5})\s*[-–/]\s*(\p{L}{1,8})\s*\/\s*([\p{L}\d.-]{1,20})$/iu;
function formatNumber({ number: number2, type, organ }, padTo) {
  return `${String(number2).padStart(padTo, "0")}-${type}/${organ}`;
}
function parseNumber(text) {
  const [, number2, type, organ] = written.exec(text.normalize("NFC").trim()) ?? [];
  return number2 && type && organ ? { number: Number(number2), type, organ } : void 0;
}
function inPartyForm(reference, padTo) {
  const number2 = parseNumber(reference);
  return number2 ? formatNumber(number2, padTo) : reference;
}
function symbolOf(organ, numbering) {
  const symbol = numbering.symbols[organ];
  if (!symbol) throw new Error(`no symbol of ${organ} in promulgation.numbering`);
  return symbol;
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

// machines/promulgation-asks.ts
function series(paper) {
  return {
    organ: symbolOf(paper.organ, inForce(paper, "promulgation.numbering")),
    type: paper.documentType,
    secret: isSecret2(paper) && inForce(paper, "promulgation.secretRegister")
  };
}
function settled(outcome) {
  return ({ id, answersTo, number: number2, issued, documentType }, { reason }) => {
    if (!answersTo) return [];
    const told = { type: "settled", procedure: "promulgation", dossier: id, outcome, documentType };
    const isNews = outcome === "withdrawn" && issued !== null;
    return [
      {
        dossier: answersTo,
        ...isNews ? { courtesy: true } : {},
        event: { ...told, ...number2 ? { number: number2.text } : {}, heldOn: issued?.on, reason }
      }
    ];
  };
}
function letter(kind) {
  return (paper, event) => {
    const to = [...new Set(paper.deliveries.flatMap((each) => recipientTokens(each.to)))];
    if (to.length === 0) return [];
    const { id, title, urgency, documentType, organ, number: number2 } = paper;
    const said = { title, urgency, documentType, organ, number: number2?.text ?? "", reason: event.reason ?? "" };
    const params = isSecret2(paper) ? { id } : { id, ...said };
    const cites = kind === "documentDispatched" ? "promulgation.recipients" : "common.withdrawal";
    return [{ kind, to, params, at: event.at, cites }];
  };
}
function dispatchedRow(_, event) {
  return { dispatchedAt: momentOf(event) };
}
function withdrawnRow(paper, event) {
  return paper.number ? [{ withdrawnReason: event.reason ?? "" }] : [];
}
function isSecret2({ secrecy }) {
  return secrecy !== "none";
}

// machines/dossier-beginning.ts
function dossierOf({ id, unit, title, secrecy, urgency, by: by2, facts, terms }) {
  return { id, unit, title, secrecy, urgency, opener: by2 ? (facts?.onBehalf ?? by2).person : null, terms };
}

// machines/promulgation-basis.ts
function basisOf(given, body, termed, facts) {
  if (given.kind === "paper") {
    const reference = inPartyForm(given.reference, inForce(termed, "promulgation.numbering").padTo);
    return { kind: "paper", body, reference, heldOn: given.heldOn, ...papersOf(given, facts) };
  }
  if ("heldOn" in given) return { body, ...given };
  if (given.kind === "poll") return { kind: "poll", body, poll: given.poll, ...resultOf(facts?.dossier?.context) };
  const decision = facts?.dossier?.context.decision ?? {};
  const { meeting = null, heldOn = null, approvals = null, sitting = null } = decision;
  return { kind: "item", body, item: given.item, meeting, heldOn, approvals, sitting };
}
function resultOf(poll = {}) {
  const { closedAt = null, tally = null } = poll;
  return { heldOn: closedAt && dayOf(closedAt), approvals: tally?.approvals ?? null, sitting: tally?.polled ?? null };
}
function papersOf(given, facts) {
  const files = facts?.files?.filter(({ id }) => given.files?.includes(id)) ?? [];
  return { files, registerEntries: given.registerEntries ?? [] };
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
      const mine = tokensOf(actor(event));
      return names.some((name) => (roles[name]?.(context) ?? []).some((token) => mine.includes(token)));
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
  met: (_, { by: by2, at, happenedOn }) => !happenedOn || happenedOn >= dayOf(at) || by2.capacities.includes("office")
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

// machines/promulgation-roles.ts
var promulgationRoles = {
  office: capacity("office"),
  chiefOfOffice: capacity("chiefOfOffice"),
  permanentBoard: capacity("permanentBoard"),
  opener: ({ opener }) => opener ? [`person:${opener}`] : [],
  // A document that nobody was charged with is the office's to draft.
  drafter: ({ drafter }) => {
    const tokens = drafterTokens(drafter);
    return tokens.length > 0 ? tokens : ["capacity:office"];
  },
  signer: signerTokens,
  recipient: ({ deliveries }) => deliveries.flatMap(({ to }) => recipientTokens(to))
};
var mayBegin = {
  ...sentBy({}, "office", "drafter"),
  met: (context, event) => sentBy({ office: capacity("office"), drafter: () => drafterTokens(event.drafter ?? {}) }, "office", "drafter").met(
    context,
    event
  )
};
var mayWithdraw = {
  ...sentBy(promulgationRoles),
  cites: "common.withdrawal",
  met: (paper, event) => sentBy(promulgationRoles, ...withdrawers(paper)).met(paper, event),
  params: (paper) => ({ roles: withdrawers(paper) })
};
var mayAcknowledge = {
  ...sentBy(promulgationRoles, "recipient", "office"),
  met: (paper, event) => sentBy(promulgationRoles, "recipient", "office").met(paper, event) && (actor(event).capacities.includes("office") || event.n === void 0 || isTo(paper, event.n - 1, event))
};
var awaitsReceipt = {
  id: "awaitsReceipt",
  cites: "promulgation.recipients",
  ground: "body",
  weight: "blocks",
  met: (paper, event) => paper.deliveries[placeOf(paper, event)]?.acknowledged === null
};
function placeOf(paper, event) {
  if (event.n !== void 0) return event.n - 1;
  return paper.deliveries.findIndex(({ acknowledged }, place) => !acknowledged && isTo(paper, place, event));
}
function isTo({ deliveries }, place, event) {
  const delivery = deliveries[place];
  const mine = tokensOf(actor(event));
  return delivery !== void 0 && recipientTokens(delivery.to).some((token) => mine.includes(token));
}
function withdrawers({ signer }) {
  return signer ? ["signer"] : ["opener", "office"];
}
function drafterTokens({ person, organisation }) {
  return [
    ...person ? [`person:${person}`] : [],
    ...organisation ? [`organisation:${organisation}`] : []
  ];
}
function signerTokens({ signer, signature }) {
  if (!signer) return ["capacity:secretary"];
  const office = signer.as === "namedSubstitute" ? [] : [`capacity:${signer.as}`];
  if (signature) return [`person:${signature.person}`, ...office];
  return signer.person ? [`person:${signer.person}`] : office;
}

// machines/promulgation-changes.ts
function begin(input) {
  return {
    ...dossierOf(input),
    documentType: input.documentType,
    organ: input.organ,
    subject: input.subject ?? null,
    delegated: input.delegated ?? false,
    basis: input.basis ? basisOf(input.basis, input.organ, input, input.by ? input.facts : void 0) : null,
    drafter: input.drafter ?? {},
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    ...papersOf(input, input.facts),
    returns: [],
    signer: null,
    signature: null,
    number: null,
    issued: null,
    deliveries: [],
    archived: null,
    ended: null,
    ...noDues
  };
}
var noDues = {
  draftDueAt: null,
  reviewDueAt: null,
  signatureDueAt: null,
  dispatchDueAt: null,
  archiveDueAt: null
};
function attach(paper, event) {
  const { files, registerEntries } = papersOf(event, event.facts);
  const before = paper.files.filter(({ id }) => !files.some((file) => file.id === id));
  return { files: [...before, ...files], registerEntries: [...paper.registerEntries, ...registerEntries] };
}
function detach(paper, event) {
  return {
    files: paper.files.filter(({ id }) => id !== event.file),
    registerEntries: paper.registerEntries.filter(({ number: number2 }) => number2 !== event.registerNumber)
  };
}
function correct(paper, event) {
  const { title, urgency, documentType, organ, subject, drafter, basis, facts } = event;
  return {
    title: title ?? paper.title,
    urgency: urgency ?? paper.urgency,
    documentType: documentType ?? paper.documentType,
    organ: organ ?? paper.organ,
    subject: subject ?? paper.subject,
    drafter: drafter ?? paper.drafter,
    basis: basis ? basisOf(basis, organ ?? paper.organ, paper, facts) : paper.basis
  };
}
function pass(_, event) {
  const { signer, person, absence, facts } = event;
  const named = signer === "namedSubstitute" ? holderOf(signer, facts) : void 0;
  return { signer: { as: signer, person: person ?? named ?? null, absence: absence ?? null } };
}
function sendBack(from) {
  return (paper, event) => ({
    returns: [...paper.returns, { from, reason: event.reason ?? "", by: actor(event).person, at: event.at }]
  });
}
function sign(paper, event) {
  const { as } = paper.signer;
  return {
    signature: {
      person: actor(event).person,
      as,
      form: formOf(paper, as),
      method: event.method,
      signedOn: event.facts.day,
      ...papersOf(event, event.facts)
    }
  };
}
function number(paper, event) {
  const numbering = inForce(paper, "promulgation.numbering");
  const organ = symbolOf(paper.organ, numbering);
  const text = formatNumber({ number: event.number, type: paper.documentType, organ }, numbering.padTo);
  return { number: { number: event.number, text, takenAt: event.at } };
}
function dispatch(_, event) {
  const { recipients, facts } = event;
  const once = new Map(recipients.map((to) => [JSON.stringify(to), to]));
  return {
    issued: { on: facts.day, ...papersOf(event, facts) },
    deliveries: [...once.values()].map((to) => ({ to, sentOn: facts.day, acknowledged: null }))
  };
}
function acknowledge(paper, event) {
  const place = placeOf(paper, event);
  const acknowledged = { on: event.facts.day, by: actor(event).person };
  return { deliveries: paper.deliveries.map((each, n) => n === place ? { ...each, acknowledged } : each) };
}
function archive({ signature, issued }, event) {
  const kept = [...signature?.files ?? [], ...issued?.files ?? []];
  const hashes = new Map(kept.map(({ name, hash }) => [hash, { name, hash }]));
  return { archived: { on: event.facts.day, place: event.place ?? null, hashes: [...hashes.values()] } };
}
function end(_, event) {
  return { ended: { reason: event.reason ?? "", by: actor(event).person, at: event.at } };
}

// machines/promulgation-view.ts
var dues = [
  ["draft", "draftDueAt", "common.reschedule"],
  ["review", "reviewDueAt", "common.reschedule"],
  ["signature", "signatureDueAt", "common.reschedule"],
  ["dispatch", "dispatchDueAt", "common.reschedule"],
  ["archive", "archiveDueAt", "common.reschedule"]
];
function duesOfPromulgation(paper) {
  return dues.flatMap(
    ([name, field, cites]) => paper[field] ? [{ name, dueAt: paper[field], cites, from: null }] : []
  );
}
function readersOfPromulgation(paper) {
  return [.../* @__PURE__ */ new Set([...insiders(paper), ...addressees(paper)])];
}
function viewPromulgation(paper, reader) {
  if (isInsider(paper, reader)) {
    const { terms, ...rest } = paper;
    return { ...rest, recipientsTemplate: inForce(paper, "promulgation.recipientsTemplate") };
  }
  const { id, title, secrecy, urgency, documentType, organ, number: number2, signature, issued, ended } = paper;
  const mine = tokensOf(reader);
  return {
    id,
    title,
    secrecy,
    urgency,
    documentType,
    organ,
    number: number2,
    signature: signature && { as: signature.as, form: signature.form, signedOn: signature.signedOn },
    issued,
    deliveries: paper.deliveries.filter(({ to }) => recipientTokens(to).some((token) => mine.includes(token))),
    ended: ended && { reason: ended.reason, at: ended.at }
  };
}
function withholdsFromRecipient(paper, reader) {
  return !isInsider(paper, reader);
}
function viewPromulgationEvent(event, paper, reader) {
  if (!isInsider(paper, reader)) return { type: event.type };
  const { facts, ...said } = event;
  return said;
}
function isInsider(paper, reader) {
  const mine = tokensOf(reader);
  return insiders(paper).some((token) => mine.includes(token));
}
function insiders(paper) {
  return ["office", "chiefOfOffice", "permanentBoard", "opener", "drafter", "signer"].flatMap(
    (role) => promulgationRoles[role](paper)
  );
}
function addressees(paper) {
  return paper.issued ? [...promulgationRoles.recipient(paper), `capacity:${paper.organ}`] : [];
}

// machines/promulgation.ts
var by = (...names) => sentBy(promulgationRoles, ...names);
var leave = change(() => noDues);
var says = [hasReason, holdsNoText([])];
var bars = [restsOnDecision, regulationIssuer];
var pass2 = {
  guard: meets(happenedAlready, by("office"), ...bars, choosesCompetent, fitsMatrix),
  target: "signing",
  actions: change(pass)
};
var correct2 = (...names) => ({
  guard: meets(
    happenedAlready,
    by(...names),
    ...says,
    correctsSomething,
    drafterExists,
    paperBasisFromOffice,
    basisCarried,
    paperBasisWhole
  ),
  actions: change(correct)
});
var withdraw = {
  guard: meets(happenedAlready, mayWithdraw, ...says),
  target: "withdrawn",
  actions: [
    change(end),
    ask("register", withdrawnRow),
    ask("letter", letter("documentWithdrawn")),
    ask("tell", settled("withdrawn"))
  ]
};
var waive = {
  guard: meets(happenedAlready, by("permanentBoard"), mayWaive, ...says),
  target: "waived",
  actions: [change(end), ask("tell", settled("withdrawn"))]
};
var unsigned = { withdraw, waive };
var machine = setup({
  types: {
    input: {},
    context: {},
    events: {},
    meta: {}
  },
  actions: asks
}).createMachine({
  id: "promulgation",
  context: ({ input }) => begin(input),
  initial: "drafting",
  on: {
    calendarChanged: {
      guard: isOtherCalendar,
      actions: change((_, { terms }) => ({ terms }))
    }
  },
  states: {
    drafting: {
      meta: {
        label: "promulgation.drafting",
        cites: "promulgation.draft",
        owner: "drafter",
        awaits: "submit",
        deadlines: { draft: "draftDueAt" }
      },
      exit: leave,
      on: {
        ...unsigned,
        correct: correct2("drafter", "office"),
        reschedule: reschedule("draftDueAt"),
        attach: {
          guard: meets(happenedAlready, by("drafter", "office"), filesExist, keepsSecrets, hasPapers),
          actions: change(attach)
        },
        detach: {
          guard: meets(happenedAlready, by("drafter", "office"), holdsPaper),
          actions: change(detach)
        },
        submit: { guard: meets(happenedAlready, by("drafter", "office"), hasDraft), target: "reviewing" }
      }
    },
    reviewing: {
      meta: {
        label: "promulgation.reviewing",
        cites: "promulgation.form",
        owner: "office",
        awaits: "pass",
        deadlines: { review: "reviewDueAt" }
      },
      exit: leave,
      on: {
        ...unsigned,
        // Once the office has it, its type and basis are the office's to change.
        correct: correct2("office"),
        reschedule: reschedule("reviewDueAt"),
        pass: pass2,
        sendBack: {
          guard: meets(happenedAlready, by("office"), ...says),
          target: "drafting",
          actions: change(sendBack("office"))
        }
      }
    },
    signing: {
      meta: {
        label: "promulgation.signing",
        cites: "promulgation.signer.secretary",
        owner: "signer",
        awaits: "sign",
        deadlines: { signature: "signatureDueAt" }
      },
      exit: leave,
      on: {
        ...unsigned,
        correct: correct2("office"),
        reschedule: reschedule("signatureDueAt"),
        // Another signer, when the one chosen is away.
        pass: pass2,
        sign: {
          guard: meets(
            happenedAlready,
            by("signer"),
            ...bars,
            signerCompetent,
            signedAfterDecision,
            filesExist,
            keepsSecrets,
            hasPapers
          ),
          target: "numbering",
          actions: change(sign)
        },
        sendBack: {
          guard: meets(happenedAlready, by("signer"), ...says),
          target: "drafting",
          actions: change(sendBack("signer"))
        }
      }
    },
    numbering: {
      // Waits for the record's answer only: nothing else may come between, or the number would find no taker.
      meta: {
        label: "promulgation.numbering",
        cites: "promulgation.numbering",
        owner: "office",
        deadlines: "none"
      },
      entry: ask("takeNumber", series),
      on: { numbered: { target: "dispatching", actions: change(number) } }
    },
    dispatching: {
      meta: {
        label: "promulgation.dispatching",
        cites: "promulgation.recipients",
        owner: "office",
        awaits: "dispatch",
        deadlines: { dispatch: "dispatchDueAt" }
      },
      exit: leave,
      on: {
        withdraw,
        reschedule: reschedule("dispatchDueAt"),
        dispatch: {
          guard: meets(
            happenedAlready,
            by("office"),
            dispatchedAfterSigning,
            hasRecipients,
            recipientsExist,
            filesExist,
            keepsSecrets,
            hasPapers
          ),
          target: "dispatched",
          actions: [
            change(dispatch),
            ask("register", dispatchedRow),
            ask("letter", letter("documentDispatched")),
            ask("tell", settled("dispatched"))
          ]
        }
      }
    },
    dispatched: {
      meta: {
        label: "promulgation.dispatched",
        cites: "promulgation.archive",
        owner: "office",
        awaits: "archive",
        deadlines: { archive: "archiveDueAt" }
      },
      exit: leave,
      on: {
        withdraw,
        reschedule: reschedule("archiveDueAt"),
        acknowledge: {
          guard: meets(happenedAlready, mayAcknowledge, awaitsReceipt),
          actions: change(acknowledge)
        },
        archive: {
          guard: meets(happenedAlready, by("office"), allAcknowledged),
          target: "archived",
          actions: change(archive)
        }
      }
    },
    archived: {
      type: "final",
      meta: { label: "promulgation.archived", cites: "promulgation.archive", deadlines: "none" }
    },
    waived: {
      type: "final",
      meta: { label: "promulgation.waived", cites: "promulgation.oralException", deadlines: "none" }
    },
    withdrawn: {
      type: "final",
      meta: { label: "promulgation.withdrawn", cites: "common.withdrawal", deadlines: "none" }
    }
  }
});
var promulgation = {
  stem: "promulgation",
  plural: "promulgations",
  version: 1,
  machine,
  begins: [
    happenedAlready,
    mayBegin,
    paperBasisFromOffice,
    drafterExists,
    beginsOnDecision,
    basisCarried,
    paperBasisWhole,
    beginsAtIssuer,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText([])
  ],
  roles: promulgationRoles,
  dues: duesOfPromulgation,
  body: ({ organ }) => organ === "office" ? null : organ,
  readers: readersOfPromulgation,
  search: ({ number: number2 }) => number2?.text ?? "",
  view: viewPromulgation,
  withholds: withholdsFromRecipient,
  viewEvent: viewPromulgationEvent
};
function reschedule(field) {
  return {
    guard: meets(happenedAlready, by("office", "permanentBoard"), ...says, isAhead),
    actions: change((_, { until }) => ({ [field]: until }))
  };
}
export {
  promulgation
};
