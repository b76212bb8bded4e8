package io.tributary.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fences between the modules. */
class ArchitectureTest {

    private static final JavaClasses TRIBUTARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tributary");

    private static final Set<String> WRITES =
            Set.of("persist", "persistAndFlush", "delete", "deleteAll", "deleteById", "update", "merge", "remove");

    private static String module(JavaClass owner) {
        return owner.getPackageName().split("\\.")[2];
    }

    @Test
    void every_entity_belongs_to_a_tenant() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .doNotHaveFullyQualifiedName("io.tributary.program.Tenant")
                .should()
                .beAssignableTo(TenantEntity.class)
                .check(TRIBUTARY);
    }

    @Test
    void only_the_owner_writes() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "it writes an entity of another module",
                        call -> WRITES.contains(call.getName())
                                && call.getTargetOwner().isAssignableTo(TenantEntity.class)
                                && !module(call.getTargetOwner()).equals(module(call.getOriginOwner()))))
                .check(TRIBUTARY);
    }

    @Test
    void modules_form_no_cycle() {
        SlicesRuleDefinition.slices()
                .matching("io.tributary.(*)..")
                .should()
                .beFreeOfCycles()
                .check(TRIBUTARY);
    }

    @Test
    void resources_are_package_private() {
        classes().that().areAnnotatedWith(Path.class).should().notBePublic().check(TRIBUTARY);
    }

    @Test
    void qualification_is_pure() {
        noClasses()
                .that()
                .resideInAPackage("io.tributary.qualification..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.enterprise..", "jakarta.inject..", "io.quarkus..", "io.agroal..", "java.sql..")
                .check(TRIBUTARY);
    }

    @Test
    void nobody_begins_a_transaction_that_could_be_left_open() {
        noClasses()
                .should()
                .callMethod(QuarkusTransaction.class, "begin")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UserTransaction.class)
                .check(TRIBUTARY);
    }

    @Test
    void nobody_lists_without_bound() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "it reads a whole table",
                        call -> Set.of("listAll", "findAll", "streamAll").contains(call.getName())
                                && call.getTargetOwner().isAssignableTo(TenantEntity.class)))
                .check(TRIBUTARY);
    }

    @Test
    void resources_keep_nothing_of_a_request() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotStatic()
                .should()
                .beFinal()
                .check(TRIBUTARY);
    }
}
