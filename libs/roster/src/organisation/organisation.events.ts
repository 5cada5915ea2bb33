import type { Channel } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';

/** A body that mediates, coordinates or takes cases over. Stream `organisation-<organisationId>`. */

export const ORGANISATION_KINDS = [
  'community-committee', // 居民委员会人民调解委员会
  'village-committee', // 村人民调解委员会
  'street-committee', // 街道人民调解委员会
  'town-committee', // 乡镇人民调解委员会
  'enterprise-committee', // 企事业单位人民调解委员会
  'industry-committee', // 行业性专业性人民调解委员会
  'social-organisation', // 调处类社会组织
  'studio', // 个人调解工作室
  'judicial-office', // 司法所
  'dispute-centre', // 非诉讼争议解决中心
  'justice-bureau', // 司法局
  'police-station', // 派出所
  'court', // 人民法院
  'procuratorate', // 人民检察院
  'market-regulator', // 市场监督管理局（所）
  'labour-agency', // 人力资源和社会保障局
  'housing-agency', // 房屋管理局
  'health-agency', // 卫生健康委员会
  'petition-office', // 信访办公室
  'hotline-12345', // 12345 市民服务热线
  'grid-centre', // 城市运行管理中心（网格）
  'other-agency', // 其他行政机关
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface OrganisationEstablished {
  readonly type: 'OrganisationEstablished'; // 设立、入库
  readonly data: {
    readonly organisationId: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    /** Channels in which it takes cases; empty for bodies that only hand over. */
    readonly channels: readonly Channel[];
    /** Area it works in: city, district, street or community code. */
    readonly divisionCode: string;
    /** Organisation that supervises it: escalations climb this way. */
    readonly parentId: string | null;
    /** The whole chain of supervision as it was then: parent first, top last. */
    readonly ancestors: readonly string[];
    /** Industry of an industry committee: 医疗, 道路交通事故, 物业, ... */
    readonly industry: string | null;
  };
}

export interface OrganisationClosed {
  readonly type: 'OrganisationClosed'; // 撤销
  readonly data: { readonly organisationId: string };
}

/** Another superior; those below follow with `OrganisationChainRenewed`, each in its own stream. */
export interface OrganisationMoved {
  readonly type: 'OrganisationMoved'; // 变更隶属
  readonly data: {
    readonly organisationId: string;
    readonly parentId: string | null;
    readonly ancestors: readonly string[];
  };
}

/** A body above it moved: the chain as it is now. */
export interface OrganisationChainRenewed {
  readonly type: 'OrganisationChainRenewed'; // 上级变动，隶属链更新
  readonly data: { readonly organisationId: string; readonly ancestors: readonly string[] };
}

/** What a judicial office has to cover, against which its staff is measured. */
export interface StaffingFactsRecorded {
  readonly type: 'StaffingFactsRecorded'; // 登记辖区情况
  readonly data: {
    readonly organisationId: string;
    readonly year: number;
    readonly areaKm2: number;
    readonly population: number;
    readonly casesPerYear: number;
    readonly staff: number;
    /** Where the numbers come from. */
    readonly source: string;
  };
}

export const OFFER_MODES = ['at-once', 'batch'] as const;
export type OfferMode = (typeof OFFER_MODES)[number];

/** Whether the body offers each case at once, or lets those of a morning wait and assigns them together. */
export interface OfferModeChosen {
  readonly type: 'OfferModeChosen'; // 选派方式
  readonly data: { readonly organisationId: string; readonly mode: OfferMode };
}

export type OrganisationEvent =
  | OrganisationEstablished
  | OrganisationMoved
  | OrganisationChainRenewed
  | StaffingFactsRecorded
  | OfferModeChosen
  | OrganisationClosed;

export const organisationEvents: readonly EventDefinition[] = Object.entries({
  OrganisationEstablished: 1,
  OrganisationMoved: 1,
  OrganisationChainRenewed: 1,
  StaffingFactsRecorded: 1,
  OfferModeChosen: 1,
  OrganisationClosed: 1,
} satisfies Record<OrganisationEvent['type'], number>).map(([type, schema]) => ({ type, schema }));
