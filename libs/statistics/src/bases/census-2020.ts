/**
 * Resident population (常住人口) of Shanghai and its districts, seventh national census, reference day 2020-11-01
 * (上海市第七次全国人口普查主要数据公报, 2021-05-18). What is used until somebody enters a newer number with its source.
 */
export const CENSUS_SOURCE = '上海市第七次全国人口普查主要数据公报（2021-05-18），常住人口，未含另行登记的流动人口';

export const CENSUS_2020: Readonly<Record<string, number>> = {
  '31': 24_870_895,
  '310101': 662_030,
  '310104': 1_113_078,
  '310105': 693_051,
  '310106': 975_707,
  '310107': 1_239_800,
  '310109': 757_498,
  '310110': 1_242_548,
  '310112': 2_653_489,
  '310113': 2_235_218,
  '310114': 1_834_258,
  '310115': 5_681_512,
  '310116': 822_776,
  '310117': 1_909_713,
  '310118': 1_271_424,
  '310120': 1_140_872,
  '310151': 637_921,
};
