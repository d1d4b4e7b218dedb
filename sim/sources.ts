// The bibliography: every parameter names its source by one of these keys.

export interface Source {
  readonly citation: string;
  readonly doi?: string;
}

export const SOURCES = {
  luque2024: { citation: 'Luque LM et al. (2024) CART-ABM: an agent-based model of CAR-T cell therapy on tumour organoids. Sci Rep 14:11999' },
  cartopiax: { citation: 'CARTopiaX: BioDynaMo implementation of the CAR-T organoid model of Luque et al. 2024 (parameters read in its code)' },
  ghaffarizadeh2018: { citation: 'Ghaffarizadeh A et al. (2018) PhysiCell: an open source physics-based cell simulator for 3-D multicellular systems. PLoS Comput Biol 14:e1005991', doi: '10.1371/journal.pcbi.1005991' },
  prybutok2022: { citation: 'Prybutok AN et al. (2022) CARCADE: agent-based modelling of CAR T-cell populations in solid tumours' },
  hickey: { citation: 'Hickey JW, Agmon E et al.: tumor-tcell, a multiscale model of T cells and tumour cells (parameters read in its code)' },
  finley: { citation: 'Finley laboratory: agent-based model of T-cell killing (parameters read in its code)' },
  han2010: { citation: 'Han Q et al. (2010): single-cell cytokine secretion rates, as used by the Finley laboratory model' },
  wells2015: { citation: 'Wells DK et al. (2015): spatial and functional heterogeneities shape collective behavior of tumor-immune networks' },
  watanabe2015: { citation: 'Watanabe K et al. (2015): target antigen density governs the efficacy of anti-CD20-CD28-CD3ζ CAR-T cells. J Immunol' },
  majzner2018: { citation: 'Majzner RG et al. (2018): CD19 density and CAR-T cytokine thresholds (ASH abstract)' },
  majzner2020: { citation: 'Majzner RG et al. (2020): tuning the antigen density requirement for CAR T-cell activity. Cancer Discov' },
  ghorashian2019: { citation: 'Ghorashian S et al. (2019): enhanced CAR T cell expansion and prolonged persistence in paediatric patients with ALL treated with a low-affinity CD19 CAR. Nat Med' },
  chmielewski: { citation: 'Chmielewski M et al.: T-cell activation by antibody-like immunoreceptors: increase in affinity above threshold does not increase activation' },
  ginaldi1998: { citation: 'Ginaldi L et al. (1998): levels of expression of CD19 and CD20 in chronic B cell leukaemias. J Clin Pathol' },
  cazaux2019: { citation: 'Cazaux M et al. (2019): single-cell imaging of CAR T cell activity in vivo reveals extensive functional and anatomical heterogeneity. J Exp Med' },
  weigelin2021: { citation: 'Weigelin B et al. (2021): cytotoxic T cells are able to efficiently eliminate cancer cells by additive cytotoxicity. Nat Commun' },
  liadi2015: { citation: 'Liadi I et al. (2015): individual motile CD4+ T cells can participate in efficient multikilling through conjugation to multiple tumor cells. Cancer Immunol Res' },
  stein2019: { citation: 'Stein AM et al. (2019): tisagenlecleucel model-based cellular kinetic analysis of CAR T cells. CPT Pharmacometrics Syst Pharmacol' },
  leontriana: { citation: 'León-Triana O et al.: CAR T cell therapy in B-cell acute lymphoblastic leukaemia: insights from mathematical models' },
  barros: { citation: 'Barros LRC et al.: CARTmath, a mathematical model of CAR-T immunotherapy in preclinical studies' },
  moon2014: { citation: 'Moon EK et al. (2014): multifactorial T-cell hypofunction that is reversible can limit the efficacy of CAR T cells. Clin Cancer Res' },
  cherkassky2016: { citation: 'Cherkassky L et al. (2016): human CAR T cells with cell-intrinsic PD-1 checkpoint blockade resist tumor-mediated inhibition. J Clin Invest' },
  selli2023: { citation: 'Selli ME et al. (2023): costimulatory domains direct distinct fates of CAR-driven T-cell dysfunction. Blood' },
  davenport2018: { citation: 'Davenport AJ et al. (2018): chimeric antigen receptor T cells form nonclassical and potent immune synapses driving rapid cytotoxicity. PNAS' },
  francis1997: { citation: 'Francis K, Palsson BO (1997): effective intercellular communication distances are determined by the relative time constants for cyto/chemokine secretion and diffusion. PNAS' },
  thurley2015: { citation: 'Thurley K et al. (2015): three-dimensional gradients of cytokine signaling between T cells. PLoS Comput Biol' },
  hamieh2019: { citation: 'Hamieh M et al. (2019): CAR T cell trogocytosis and cooperative killing regulate tumour antigen escape. Nature' },
  roybal2016: { citation: 'Roybal KT et al. (2016): precision tumor recognition by T cells with combinatorial antigen-sensing circuits. Cell 164:770–779', doi: '10.1016/j.cell.2016.01.011' },
  zhou2015: { citation: 'Zhou X et al. (2015): inducible caspase-9 suicide gene controls adverse effects from alloreplete T cells after haploidentical stem cell transplantation. Blood 125:4103–4113' },
  holthof2021: { citation: 'Holthof LC et al. (2021): bone marrow mesenchymal stromal cells can render multiple myeloma cells resistant to cytotoxic machinery of CAR T cells through inhibition of apoptosis. Clin Cancer Res 27:3793' },
  boulch2021: { citation: 'Boulch M et al. (2021): a cross-talk between CAR T cell subsets and the tumor microenvironment is essential for sustained cytotoxic activity. Sci Immunol 6:eabd4344', doi: '10.1126/sciimmunol.abd4344' },
  hernandezlopez2021: { citation: 'Hernandez-Lopez RA et al. (2021): T cell circuits that sense antigen density with an ultrasensitive threshold. Science 371:1166–1171' },
  davenport2015: { citation: 'Davenport AJ et al. (2015): CAR-T cells inflict sequential killing of multiple tumor target cells. Cancer Immunol Res 3:483–494' },
  brummer2022: { citation: 'Brummer AB et al. (2022): dose-dependent thresholds of dexamethasone destabilize CAR T-cell treatment efficacy. PLoS Comput Biol 18:e1009504', doi: '10.1371/journal.pcbi.1009504' },
  rabilloud2021: { citation: 'Rabilloud T et al. (2021): single-cell profiling identifies pre-existing CD19-negative subclones in a B-ALL patient with CD19-negative relapse after CAR-T therapy. Nat Commun' },
  nishimoto2008: { citation: 'Nishimoto N et al. (2008): mechanisms and pathologic significances in increase in serum interleukin-6 and soluble IL-6 receptor after administration of an anti-IL-6 receptor antibody, tocilizumab. Blood 112:3959–3964', doi: '10.1182/blood-2008-05-155846' },
  norelli2018: { citation: 'Norelli M et al. (2018): monocyte-derived IL-1 and IL-6 are differentially required for cytokine-release syndrome and neurotoxicity due to CAR T cells. Nat Med' },
  kimmel2021: { citation: 'Kimmel GJ et al. (2021): the roles of T cell competition and stochastic extinction events in chimeric antigen receptor T cell therapy. Proc R Soc B' },
  lee2019: { citation: 'Lee DW et al. (2019): ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells. Biol Blood Marrow Transplant' },
  neelapu2017: { citation: 'Neelapu SS et al. (2017): axicabtagene ciloleucel CAR T-cell therapy in refractory large B-cell lymphoma (ZUMA-1). N Engl J Med' },
  frey2020: { citation: 'Frey NV et al. (2020): optimizing chimeric antigen receptor T-cell therapy for adults with acute lymphoblastic leukemia (fractionated doses). J Clin Oncol' },
  iuliucci2001: { citation: 'Iuliucci JD et al. (2001): intravenous safety and pharmacokinetics of a novel dimerizer drug, AP1903, in healthy volunteers. J Clin Pharmacol 41:870–879' },
  labels: { citation: 'Prescribing information and pharmacology handbooks: half-lives of tocilizumab (6–16 d), anakinra (4–6 h), pembrolizumab (22 d), dexamethasone (blood about 4 h, effect 36–54 h)' },
  arcangeli2017: { citation: 'Arcangeli S et al. (2017): balance of anti-CD123 chimeric antigen receptor binding affinity and density for the targeting of acute myeloid leukemia. Mol Ther 25:1933–1945' },
  hirschhaeuser2010: { citation: 'Hirschhaeuser F et al. (2010): multicellular tumor spheroids: an underestimated tool is catching up again. J Biotechnol 148:3–15' },
  adams1883: { citation: 'Adams–Bashforth two-step method (Bashforth F, Adams JC, 1883)' },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof SOURCES;
