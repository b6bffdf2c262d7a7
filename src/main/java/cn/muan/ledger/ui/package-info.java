/** The ledgers and the submitted documents on screen. */
package cn.muan.ledger.ui;
