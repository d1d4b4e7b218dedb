// The bibliography: every parameter names its source by one of these keys, and every source says what kind it is.

/**
 * What a source can vouch for. A number of a `model` or a `program` is what its authors assumed, adopted or tuned; what was
 * measured behind it, if anything, was not checked here. Where a work is several of these, the kind is that of what is used of it.
 */
export const SOURCE_KINDS = {
  experiment: 'measured on cells, tissues or animals',
  trial: 'measured in patients or volunteers',
  fit: 'estimates of a model fitted to data of patients, published with the data',
  handbook: 'label, handbook, review or consensus: reports what others measured or agreed on',
  model: 'a published model; its numbers are assumed, adopted or tuned',
  program: 'the code of a model, read for its numbers',
  method: 'a numerical method',
} as const satisfies Readonly<Record<string, string>>;

export type SourceKind = keyof typeof SOURCE_KINDS;

export interface Source {
  readonly kind: SourceKind;
  readonly citation: string;
  readonly doi?: string;
}

export const SOURCES = {
  luque2024: { kind: 'model', citation: 'Luque LM, Carlevaro CM, Rodriguez-Lomba E, Lomba E (2024): in silico study of heterogeneous tumour-derived organoid response to CAR T-cell therapy (the model CART-ABM). Sci Rep 14', doi: '10.1038/s41598-024-63125-5' },
  cartopiax: { kind: 'program', citation: 'CARTopiaX: an implementation of the organoid model of Luque et al. 2024 on BioDynaMo (parameters read in its code)' },
  ghaffarizadeh2018: { kind: 'program', citation: 'Ghaffarizadeh A et al. (2018) PhysiCell: an open source physics-based cell simulator for 3-D multicellular systems, with its samples. PLoS Comput Biol 14:e1005991', doi: '10.1371/journal.pcbi.1005991' },
  prybutok2022: { kind: 'model', citation: 'Prybutok AN, Yu JS, Leonard JN, Bagheri N (2022): mapping CAR T-cell design space using agent-based models (the model CARCADE). Front Mol Biosci 9:849363', doi: '10.3389/fmolb.2022.849363' },
  hickey: { kind: 'program', citation: 'Hickey JW, Agmon E et al.: tumor-tcell, an agent-based model of T cells and tumour cells built on Vivarium (parameters read in its code)' },
  finley: { kind: 'program', citation: 'Cess CG, Finley SD (2020): multi-scale modeling of macrophage–T cell interactions within the tumor microenvironment (parameters read in its code). PLoS Comput Biol 16:e1008519', doi: '10.1371/journal.pcbi.1008519' },
  han2010: { kind: 'experiment', citation: 'Han Q et al. (2010): single-cell cytokine secretion rates (known through the program of Cess and Finley 2020 alone)' },
  wells2015: { kind: 'model', citation: 'Wells DK et al. (2015): spatial and functional heterogeneities shape collective behavior of tumor-immune networks. PLoS Comput Biol 11:e1004181', doi: '10.1371/journal.pcbi.1004181' },
  ifngReceptor1985: { kind: 'experiment', citation: 'Celada A et al. (1985): demonstration and partial characterization of the interferon-gamma receptor on human mononuclear phagocytes. J Clin Invest 76:2196–2205 (read in its abstract)', doi: '10.1172/JCI112228' },
  kurzrock1985: { kind: 'trial', citation: 'Kurzrock R et al. (1985): pharmacokinetics, single-dose tolerance, and biological activity of recombinant gamma-interferon in cancer patients. Cancer Res 45:2866–2872 (read in its abstract)' },
  dogra2020: { kind: 'model', citation: 'Dogra P et al. (2020): a mathematical model to predict nanomedicine pharmacokinetics and tumor delivery. Comput Struct Biotechnol J 18 (its table 2, with measured permeability and surface of tumour vessels)', doi: '10.1016/j.csbj.2020.02.014' },
  watanabe2015: { kind: 'experiment', citation: 'Watanabe K et al. (2015): target antigen density governs the efficacy of anti-CD20-CD28-CD3ζ chimeric antigen receptor-modified effector CD8+ T cells. J Immunol', doi: '10.4049/jimmunol.1402346' },
  majzner2018: { kind: 'experiment', citation: 'Majzner RG et al. (2018): CD19 density and CAR-T cytokine thresholds (ASH abstract)' },
  majzner2020: { kind: 'experiment', citation: 'Majzner RG et al. (2020): tuning the antigen density requirement for CAR T-cell activity. Cancer Discov 10:702' },
  ghorashian2019: { kind: 'trial', citation: 'Ghorashian S et al. (2019): enhanced CAR T cell expansion and prolonged persistence in paediatric patients with ALL treated with a low-affinity CD19 CAR (with the affinities of the binders). Nat Med' },
  kramer2017: { kind: 'experiment', citation: 'Kramer AM (2017): delineating the impact of binding-domain affinity and kinetic properties on chimeric antigen receptor T-cell function (the binders CAT and FMC63). Doctoral thesis, University College London (read in its abstract)' },
  roddie2024: { kind: 'trial', citation: 'Roddie C et al. (2024): obecabtagene autoleucel in adults with B-cell acute lymphoblastic leukemia (FELIX; the fast-off binder). N Engl J Med 391:2219' },
  roddie2021: { kind: 'trial', citation: 'Roddie C et al. (2021): durable responses and low toxicity after fast off-rate CD19 chimeric antigen receptor-T therapy in adults with relapsed or refractory B-cell acute lymphoblastic leukemia. J Clin Oncol 39:3352–3363', doi: '10.1200/JCO.21.00917' },
  seigner2023: { kind: 'experiment', citation: 'Seigner J et al. (2023): solving the mystery of the FMC63-CD19 affinity. Sci Rep 13:23024', doi: '10.1038/s41598-023-48528-0' },
  liu2015: { kind: 'experiment', citation: 'Liu X et al. (2015): affinity-tuned ErbB2 or EGFR chimeric antigen receptor T cells exhibit an increased therapeutic index against tumors in mice. Cancer Res 75:3596–3607', doi: '10.1158/0008-5472.CAN-15-0159' },
  caruso2015: { kind: 'experiment', citation: 'Caruso HG et al. (2015): tuning sensitivity of CAR to EGFR density limits recognition of normal tissue while maintaining potent antitumor activity. Cancer Res 75:3505–3518' },
  chmielewski: { kind: 'experiment', citation: 'Chmielewski M et al. (2004): T cell activation by antibody-like immunoreceptors: increase in affinity of the single-chain fragment domain above threshold does not increase T cell activation against antigen-positive target cells but decreases selectivity. J Immunol 173:7647–7653', doi: '10.4049/jimmunol.173.12.7647' },
  ginaldi1998: { kind: 'experiment', citation: 'Ginaldi L et al. (1998): levels of expression of CD19 and CD20 in chronic B cell leukaemias. J Clin Pathol' },
  cazaux2019: { kind: 'experiment', citation: 'Cazaux M et al. (2019): single-cell imaging of CAR T cell activity in vivo reveals extensive functional and anatomical heterogeneity. J Exp Med 216:1038' },
  weigelin2021: { kind: 'experiment', citation: 'Weigelin B et al. (2021): cytotoxic T cells are able to efficiently eliminate cancer cells by additive cytotoxicity. Nat Commun', doi: '10.1038/s41467-021-25282-3' },
  liadi2015: { kind: 'experiment', citation: 'Liadi I et al. (2015): individual motile CD4+ T cells can participate in efficient multikilling through conjugation to multiple tumor cells. Cancer Immunol Res' },
  stein2019: { kind: 'fit', citation: 'Stein AM et al. (2019): tisagenlecleucel model-based cellular kinetic analysis of chimeric antigen receptor-T cells. CPT Pharmacometrics Syst Pharmacol 8:285–295', doi: '10.1002/psp4.12388' },
  leontriana: { kind: 'model', citation: 'León-Triana O et al. (2021): CAR T cell therapy in B-cell acute lymphoblastic leukaemia: insights from mathematical models. Commun Nonlinear Sci Numer Simul 94:105570', doi: '10.1016/j.cnsns.2020.105570' },
  barros: { kind: 'model', citation: 'Barros LRC et al. (2021): CARTmath, a mathematical model of CAR-T immunotherapy in preclinical studies of hematological cancers. Cancers 13:2941', doi: '10.3390/cancers13122941' },
  moon2014: { kind: 'experiment', citation: 'Moon EK et al. (2014): multifactorial T-cell hypofunction that is reversible can limit the efficacy of CAR T cells. Clin Cancer Res' },
  pauken2016: { kind: 'experiment', citation: 'Pauken KE et al. (2016): epigenetic stability of exhausted T cells limits durability of reinvigoration by PD-1 blockade. Science 354:1160–1165', doi: '10.1126/science.aaf2807' },
  schietinger2016: { kind: 'experiment', citation: 'Schietinger A et al. (2016): tumor-specific T cell dysfunction is a dynamic antigen-driven differentiation program initiated early during tumorigenesis. Immunity 45:389–401', doi: '10.1016/j.immuni.2016.07.011' },
  philip2017: { kind: 'experiment', citation: 'Philip M et al. (2017): chromatin states define tumour-specific T cell dysfunction and reprogramming. Nature 545:452–456', doi: '10.1038/nature22367' },
  ghoneim2017: { kind: 'experiment', citation: 'Ghoneim HE et al. (2017): de novo epigenetic programs inhibit PD-1 blockade-mediated T cell rejuvenation. Cell 170:142–157', doi: '10.1016/j.cell.2017.06.007' },
  weber2021: { kind: 'experiment', citation: 'Weber EW et al. (2021): transient rest restores functionality in exhausted CAR-T cells through epigenetic remodeling. Science 372:eaba1786', doi: '10.1126/science.aba1786' },
  gattinoni2005: { kind: 'experiment', citation: 'Gattinoni L et al. (2005): acquisition of full effector function in vitro paradoxically impairs the in vivo antitumor efficacy of adoptively transferred CD8+ T cells. J Clin Invest 115:1616–1626 (read in its abstract)', doi: '10.1172/JCI24480' },
  gattinoni2011: { kind: 'experiment', citation: 'Gattinoni L et al. (2011): a human memory T cell subset with stem cell-like properties. Nat Med 17:1290–1297 (read in its abstract)', doi: '10.1038/nm.2446' },
  berger2008: { kind: 'experiment', citation: 'Berger C et al. (2008): adoptive transfer of effector CD8+ T cells derived from central memory cells establishes persistent T cell memory in primates. J Clin Invest 118:294–305 (read in its abstract)', doi: '10.1172/JCI32103' },
  sabatino2016: { kind: 'experiment', citation: 'Sabatino M et al. (2016): generation of clinical-grade CD19-specific CAR-modified CD8+ memory stem cells for the treatment of human B-cell malignancies. Blood 128:519 (read in its abstract)' },
  sommermeyer2016: { kind: 'experiment', citation: 'Sommermeyer D et al. (2016): chimeric antigen receptor-modified T cells derived from defined CD8+ and CD4+ subsets confer superior antitumor reactivity in vivo. Leukemia 30:492–500 (read in its abstract)', doi: '10.1038/leu.2015.247' },
  fraietta2018: { kind: 'trial', citation: 'Fraietta JA et al. (2018): determinants of response and resistance to CD19 chimeric antigen receptor (CAR) T cell therapy of chronic lymphocytic leukemia. Nat Med 24:563–571 (read in its abstract)', doi: '10.1038/s41591-018-0010-1' },
  ghassemi2018: { kind: 'experiment', citation: 'Ghassemi S et al. (2018): reducing ex vivo culture improves the antileukemic activity of chimeric antigen receptor (CAR) T cells. Cancer Immunol Res 6:1100 (read in its abstract)' },
  gaber2013: { kind: 'experiment', citation: 'Gaber T et al. (2013): pathophysiological hypoxia affects the redox state and IL-2 signalling of human CD4+ T cells and concomitantly impairs survival and proliferation. Eur J Immunol 43' },
  vuillefroy2015: { kind: 'experiment', citation: 'Vuillefroy de Silly R et al. (2015): phenotypic switch of CD8+ T cells reactivated under hypoxia toward IL-10 secreting, poorly proliferative effector cells. Eur J Immunol 45:2263–2275', doi: '10.1002/eji.201445284' },
  berahovich2019: { kind: 'experiment', citation: 'Berahovich R et al. (2019): hypoxia selectively impairs CAR-T cells in vitro. Cancers 11:602', doi: '10.3390/cancers11050602' },
  rytelewski2019: { kind: 'experiment', citation: 'Rytelewski M et al. (2019): merger of dynamic two-photon and phosphorescence lifetime microscopy reveals dependence of lymphocyte motility on oxygen in solid and hematological tumors. J Immunother Cancer 7:78', doi: '10.1186/s40425-019-0543-y' },
  cherkassky2016: { kind: 'experiment', citation: 'Cherkassky L et al. (2016): human CAR T cells with cell-intrinsic PD-1 checkpoint blockade resist tumor-mediated inhibition. J Clin Invest' },
  selli2023: { kind: 'experiment', citation: 'Selli ME et al. (2023): costimulatory domains direct distinct fates of CAR-driven T-cell dysfunction. Blood' },
  lopez2013: { kind: 'experiment', citation: 'Lopez JA et al. (2013): rapid and unidirectional perforin pore delivery at the cytotoxic immune synapse. J Immunol 191:2328–2334 (read in its abstract)' },
  jenkins2015: { kind: 'experiment', citation: 'Jenkins MR et al. (2015), J Exp Med: times from the first calcium signal of a killer cell until it lets go (read in the legend of figure 3 alone)', doi: '10.1084/jem.20140964' },
  hosseini2009: { kind: 'experiment', citation: 'Hosseini BH et al. (2009): immune synapse formation determines interaction forces between T cells and antigen-presenting cells measured by atomic force microscopy. PNAS 106:17852–17857 (read in its abstract)', doi: '10.1073/pnas.0905384106' },
  davenport2018: { kind: 'experiment', citation: 'Davenport AJ et al. (2018): chimeric antigen receptor T cells form nonclassical and potent immune synapses driving rapid cytotoxicity. PNAS' },
  francis1997: { kind: 'model', citation: 'Francis K, Palsson BO (1997): effective intercellular communication distances are determined by the relative time constants for cyto/chemokine secretion and diffusion. PNAS' },
  thurley2015: { kind: 'model', citation: 'Thurley K et al. (2015): three-dimensional gradients of cytokine signaling between T cells. PLoS Comput Biol 11:e1004206', doi: '10.1371/journal.pcbi.1004206' },
  hamieh2019: { kind: 'experiment', citation: 'Hamieh M et al. (2019): CAR T cell trogocytosis and cooperative killing regulate tumour antigen escape. Nature' },
  roybal2016: { kind: 'experiment', citation: 'Roybal KT et al. (2016): precision tumor recognition by T cells with combinatorial antigen-sensing circuits. Cell 164:770–779', doi: '10.1016/j.cell.2016.01.011' },
  zhou2015: { kind: 'trial', citation: 'Zhou X et al. (2015): inducible caspase-9 suicide gene controls adverse effects from alloreplete T cells after haploidentical stem cell transplantation. Blood 125:4103–4113' },
  holthof2021: { kind: 'experiment', citation: 'Holthof LC et al. (2021): bone marrow mesenchymal stromal cells can render multiple myeloma cells resistant to cytotoxic machinery of CAR T cells through inhibition of apoptosis. Clin Cancer Res 27:3793' },
  boulch2021: { kind: 'experiment', citation: 'Boulch M et al. (2021): a cross-talk between CAR T cell subsets and the tumor microenvironment is essential for sustained cytotoxic activity. Sci Immunol 6:eabd4344', doi: '10.1126/sciimmunol.abd4344' },
  hernandezlopez2021: { kind: 'experiment', citation: 'Hernandez-Lopez RA et al. (2021): T cell circuits that sense antigen density with an ultrasensitive threshold. Science 371:1166–1171' },
  davenport2015: { kind: 'experiment', citation: 'Davenport AJ et al. (2015): CAR-T cells inflict sequential killing of multiple tumor target cells. Cancer Immunol Res 3:483–494' },
  brummer2022: { kind: 'experiment', citation: 'Brummer AB et al. (2022): dose-dependent thresholds of dexamethasone destabilize CAR T-cell treatment efficacy. PLoS Comput Biol 18:e1009504', doi: '10.1371/journal.pcbi.1009504' },
  tsuei1979: { kind: 'experiment', citation: 'Tsuei SE, Moore RG, Ashley JJ, McBride WG (1979): disposition of synthetic glucocorticoids. I. Pharmacokinetics of dexamethasone in healthy adults. J Pharmacokinet Biopharm 7:249–264', doi: '10.1007/BF01060016' },
  rabilloud2021: { kind: 'experiment', citation: 'Rabilloud T et al. (2021): single-cell profiling identifies pre-existing CD19-negative subclones in a B-ALL patient with CD19-negative relapse after CAR-T therapy. Nat Commun' },
  lamble2023: { kind: 'trial', citation: 'Lamble AJ et al. (2023): preinfusion factors impacting relapse immunophenotype following CD19 CAR T cells. Blood Adv 7:575–585' },
  gardner2016: { kind: 'trial', citation: 'Gardner R et al. (2016): acquisition of a CD19-negative myeloid phenotype allows immune escape of MLL-rearranged B-ALL from CD19 CAR-T-cell therapy. Blood 127:2406–2410', doi: '10.1182/blood-2015-08-665547' },
  nishimoto2008: { kind: 'trial', citation: 'Nishimoto N et al. (2008): mechanisms and pathologic significances in increase in serum interleukin-6 and soluble IL-6 receptor after administration of an anti-IL-6 receptor antibody, tocilizumab. Blood 112:3959–3964', doi: '10.1182/blood-2008-05-155846' },
  norelli2018: { kind: 'experiment', citation: 'Norelli M et al. (2018): monocyte-derived IL-1 and IL-6 are differentially required for cytokine-release syndrome and neurotoxicity due to CAR T cells. Nat Med' },
  kimmel2021: { kind: 'model', citation: 'Kimmel GJ, Locke FL, Altrock PM (2021): the roles of T cell competition and stochastic extinction events in chimeric antigen receptor T cell therapy. Proc R Soc B 288:20210229', doi: '10.1098/rspb.2021.0229' },
  kochenderfer2017: { kind: 'trial', citation: 'Kochenderfer JN et al. (2017): lymphoma remissions caused by anti-CD19 chimeric antigen receptor T cells are associated with high serum interleukin-15 levels. J Clin Oncol 35:1803–1813', doi: '10.1200/JCO.2016.71.3024' },
  fry2001: { kind: 'trial', citation: 'Fry TJ et al. (2001): a potential role for interleukin-7 in T-cell homeostasis. Blood 97:2983–2990' },
  logue2021: { kind: 'trial', citation: 'Logue JM et al. (2021): immune reconstitution and associated infections following axicabtagene ciloleucel in relapsed or refractory large B-cell lymphoma. Haematologica 106:978–986' },
  lee2019: { kind: 'handbook', citation: 'Lee DW et al. (2019): ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells. Biol Blood Marrow Transplant' },
  neelapu2017: { kind: 'trial', citation: 'Neelapu SS et al. (2017): axicabtagene ciloleucel CAR T-cell therapy in refractory large B-cell lymphoma (ZUMA-1). N Engl J Med' },
  shah2020: { kind: 'trial', citation: 'Shah NN et al. (2020): CD4/CD8 T-cell selection affects chimeric antigen receptor (CAR) T-cell potency and toxicity: updated results from a phase I anti-CD22 CAR T-cell trial. J Clin Oncol 38:1938–1950 (read in its abstract)', doi: '10.1200/JCO.19.03279' },
  lichtenstein2021: { kind: 'trial', citation: 'Lichtenstein DA et al. (2021): characterization of HLH-like manifestations as a CRS variant in patients receiving CD22 CAR T cells. Blood 138:2469 (read in its abstract and in the table of daily cytokine levels that came with its analysis code)' },
  pleuralFluid: { kind: 'trial', citation: 'Case report of cytokine release in the pleural cavity after CD19 CAR-T cells for diffuse large B-cell lymphoma. PubMed Central PMC5839873 (read in its abstract; the copy that was read names no authors, journal or year)' },
  hu2016: { kind: 'trial', citation: 'Hu Y et al. (2016): predominant cerebral cytokine release syndrome in CD19-directed chimeric antigen receptor-modified T cell therapy. J Hematol Oncol 9 (read in its abstract)', doi: '10.1186/s13045-016-0299-5' },
  frey2020: { kind: 'trial', citation: 'Frey NV et al. (2020): optimizing chimeric antigen receptor T-cell therapy for adults with acute lymphoblastic leukemia (fractionated doses). J Clin Oncol' },
  iuliucci2001: { kind: 'trial', citation: 'Iuliucci JD et al. (2001): intravenous safety and pharmacokinetics of a novel dimerizer drug, AP1903, in healthy volunteers. J Clin Pharmacol 41:870–879' },
  labels: { kind: 'handbook', citation: 'Prescribing information and pharmacology handbooks: half-lives of tocilizumab (6–16 d), anakinra (4–6 h), pembrolizumab (22 d), dexamethasone (blood about 4 h, effect 36–54 h); doses of tisagenlecleucel, axicabtagene ciloleucel and idecabtagene vicleucel, onset and length of cytokine release after them' },
  pepys2003: { kind: 'handbook', citation: 'Pepys MB, Hirschfield GM (2003): C-reactive protein: a critical update. J Clin Invest 111:1805–1812' },
  arcangeli2017: { kind: 'experiment', citation: 'Arcangeli S et al. (2017): balance of anti-CD123 chimeric antigen receptor binding affinity and density for the targeting of acute myeloid leukemia. Mol Ther 25:1933–1945' },
  hirschhaeuser2010: { kind: 'handbook', citation: 'Hirschhaeuser F et al. (2010): multicellular tumor spheroids: an underestimated tool is catching up again. J Biotechnol 148:3–15' },
  adams1883: { kind: 'method', citation: 'Adams–Bashforth two-step method (Bashforth F, Adams JC, 1883)' },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof SOURCES;

/** Keys of the bibliography that a parameter names; several are separated by blanks. */
export function sourceKeys(source: string): SourceKey[] {
  return source.split(/\s+/).filter((key): key is SourceKey => Object.hasOwn(SOURCES, key));
}
