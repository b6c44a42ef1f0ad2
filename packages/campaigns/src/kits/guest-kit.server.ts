import { adoptions, campaigns, tenants } from '@sklaida/db/schema';
import { type GuestTx, rowsOf, sql } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { and, eq } from 'drizzle-orm';
import type { AdoptionState, DeclineReason } from '../adoption-states';
import type { CampaignState } from '../campaign-states';
import type { Mood } from '../results/results';
import { type CampaignDocument, campaignDocumentSchema } from '../templates/document';
import { kitToken } from './kits.server';

type Key = { tenantId: string; adoptionId: string };

/** Everything the holder of a link may know: one card. */
export type GuestKit = {
  library: {
    name: string;
    kind: 'municipal_library' | 'school_library';
    forms: Record<string, string>;
    townForms: Record<string, string>;
    confirmedAt: Date | null;
    municipality: string | null;
  };
  /** Who leads the campaign for this library. */
  coordinator: string;
  adoption: {
    id: string;
    state: AdoptionState;
    place: string | null;
    happensOn: IsoDate | null;
    happensAt: string | null;
    contact: string | null;
    version: number;
  };
  campaign: {
    title: string;
    state: CampaignState;
    startsOn: IsoDate;
    endsOn: IsoDate;
    answerBy: IsoDate;
    reportBy: IsoDate;
    document: CampaignDocument;
  };
  expiresOn: IsoDate;
  /** Whether the guest may publish and report without anybody's approval. */
  light: boolean;
  templateSlug: string | null;
  /** The library's own colour and mark. */
  colour: string | null;
  mark: { tenantId: string; id: string; format: string } | null;
  /** The region's participants so far; null while fewer than three libraries have reported. */
  participants: number | null;
  /** Ids of the links handed on from this one. */
  handedOn: string[];
  result: { activities: number; participants: number; mood: Mood | null } | null;
};

type Beside = Pick<
  GuestKit,
  'expiresOn' | 'light' | 'templateSlug' | 'colour' | 'mark' | 'participants' | 'handedOn' | 'result'
>;

/** The card behind the link that opened this transaction; null when it has gone meanwhile. */
export async function readGuestKit(tx: GuestTx, key: Key): Promise<GuestKit | null> {
  const [row] = await tx
    .select({
      id: adoptions.id,
      state: sql<AdoptionState>`${adoptions.state}`,
      place: adoptions.place,
      happensOn: adoptions.happensOn,
      happensAt: adoptions.happensAt,
      contact: adoptions.contact,
      version: adoptions.version,
      mirrorTenantId: adoptions.mirrorTenantId,
      title: campaigns.title,
      campaignState: sql<CampaignState>`${campaigns.state}`,
      startsOn: campaigns.startsOn,
      endsOn: campaigns.endsOn,
      answerBy: campaigns.answerBy,
      reportBy: campaigns.reportBy,
      document: campaigns.document,
    })
    .from(adoptions)
    .innerJoin(
      campaigns,
      and(eq(campaigns.tenantId, adoptions.campaignTenantId), eq(campaigns.id, adoptions.campaignId)),
    )
    .where(and(eq(adoptions.tenantId, key.tenantId), eq(adoptions.id, key.adoptionId)));
  if (!row) return null;
  const [library] = await tx.select().from(tenants).where(eq(tenants.id, key.tenantId));
  const [county] = await tx
    .select({ name: tenants.name })
    .from(tenants)
    .where(eq(tenants.id, row.mirrorTenantId));
  const [beside] = await rowsOf<{ card: Beside }>(tx, sql`select carry.kit_card() as card`);
  if (!library || !county || !beside) return null;
  const { id, state, place, happensOn, happensAt, contact, version } = row;
  return {
    library: {
      name: library.name,
      kind: library.kind === 'school_library' ? 'school_library' : 'municipal_library',
      forms: library.forms,
      townForms: library.townForms,
      confirmedAt: library.formsConfirmedAt,
      municipality: library.municipality,
    },
    coordinator: county.name,
    adoption: { id, state, place, happensOn, happensAt, contact, version },
    campaign: {
      title: row.title,
      state: row.campaignState,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      answerBy: row.answerBy,
      reportBy: row.reportBy,
      document: campaignDocumentSchema.parse(row.document),
    },
    ...beside.card,
  };
}

/** Counts a look; the first one is told to the coordinator. */
export async function openKit(tx: GuestTx): Promise<void> {
  await tx.execute(sql`select carry.kit_opened()`);
}

/** *Ar tai Jūs?* */
export async function answerKit(tx: GuestTx, yes: boolean): Promise<void> {
  await tx.execute(sql`select carry.kit_answered(${yes})`);
}

/** A link for a colleague, ending no later than this one and with it; sending it twice makes one. */
export async function handOnKit(
  tx: GuestTx,
  input: { id: string; label: string; secret: string },
): Promise<Result<null, 'too-many'>> {
  const hash = hashOf(kitToken(input.secret, input.id));
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.kit_hand_on(${input.id}, ${hash}, ${input.label}) as outcome`,
  );
  return row?.outcome === 'ok' ? ok(null) : fail('too-many');
}

type KitRefusal = 'wrong-state' | 'campaign-closed';
const outcomeOf = (outcome: string | undefined): Result<null, KitRefusal> =>
  outcome === 'ok' ? ok(null) : fail(outcome === 'campaign-closed' ? 'campaign-closed' : 'wrong-state');

/** One step of the card; `items` are the texts that go out with it. */
export async function stepKit(
  tx: GuestTx,
  input: {
    action: 'answer' | 'decline' | 'publish';
    reasonKind?: DeclineReason | null;
    reason?: string | null;
    items?: readonly string[];
  },
): Promise<Result<null, KitRefusal>> {
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.kit_step(${input.action}, ${input.reasonKind ?? null}, ${input.reason ?? null}, ${`{${(input.items ?? []).join(',')}}`}::uuid[]) as outcome`,
  );
  return outcomeOf(row?.outcome);
}

/** The four answers and the step to *reported*. */
export async function reportKit(
  tx: GuestTx,
  input: { activities: number; participants: number; mood: Mood; note: string },
): Promise<Result<null, KitRefusal>> {
  const [row] = await rowsOf<{ outcome: string }>(
    tx,
    sql`select carry.kit_report(${input.activities}::integer, ${input.participants}::integer, ${input.mood}, ${input.note}) as outcome`,
  );
  return outcomeOf(row?.outcome);
}
