/** The ledgers that case management feeds: high-risk women, key persons, the red weekly list, monthly tracking and its review meeting. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "access", "directory", "engine", "forms", "policy", "obligation", "worklist", "timeline", "timeline :: ui", "woman", "risk", "casework", "periodic", "spreadsheet"})
package cn.muan.ledger;
