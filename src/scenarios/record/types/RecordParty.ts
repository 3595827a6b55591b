/** One of the six parties, as the record names them. */
export type RecordParty = 'US' | 'DPRK' | 'China' | 'ROK' | 'Japan' | 'Russia';
